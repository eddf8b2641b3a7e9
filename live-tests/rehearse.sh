#!/usr/bin/env bash
# Rehearses a live run without an account: the live profile, with the SDK's own endpoint variables pointed at this
# project's emulator and at a stand-in for STS. It shows that the live backend starts, checks the account, names and tags
# its pools, runs the scenarios and cleans up. It shows nothing about AWS.
#
#   live-tests/rehearse.sh                     # all scenarios
#   live-tests/rehearse.sh -Dtest=RecipeScenarios -Dsurefire.failIfNoSpecifiedTests=false
set -euo pipefail
cd "$(dirname "$0")/.."

account=123456789012
emulator_port=${EMULATOR_PORT:-9229}
sts_port=${STS_PORT:-9230}

mvn -q -B -pl emulator package
java -jar emulator/target/cognito-emulator.jar --port "$emulator_port" --account "$account" &
emulator=$!
java live-tests/src/test/java/org/cognitojunit/live/StsStandIn.java "$sts_port" "$account" &
sts=$!
trap 'kill $emulator $sts 2>/dev/null' EXIT
until curl -s -o /dev/null "127.0.0.1:$emulator_port" && curl -s -o /dev/null "127.0.0.1:$sts_port"; do
    # One that has ended by itself, say because its port is taken, has said why.
    kill -0 $emulator
    kill -0 $sts
    sleep 0.2
done

export AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER=http://127.0.0.1:$emulator_port
export AWS_ENDPOINT_URL_STS=http://127.0.0.1:$sts_port
export AWS_ACCESS_KEY_ID=rehearsal AWS_SECRET_ACCESS_KEY=rehearsal AWS_REGION=us-east-1

mvn -B -Plive -Dcognito.live.account="$account" -pl live-tests -am verify "$@"

left=$(curl -s --aws-sigv4 aws:amz:us-east-1:cognito-idp --user rehearsal:rehearsal \
    -H 'X-Amz-Target: AWSCognitoIdentityProviderService.ListUserPools' -H 'Content-Type: application/x-amz-json-1.1' \
    -d '{"MaxResults": 60}' "$AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER")
echo "User pools that are left: $left"
[[ $left == '{"UserPools":[]}' ]]
