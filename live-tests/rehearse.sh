#!/usr/bin/env bash
# Rehearses a live run without an account: the live profile, with the SDK's own endpoint variables pointed at this
# project's emulator, which checks every signature and answers STS too. It shows that the live backend starts, checks the
# account, names and tags its pools, runs the scenarios and cleans up, and that the sweeper takes what a killed run has left
# and nothing else. It shows nothing about AWS.
#
#   live-tests/rehearse.sh                     # all scenarios
#   live-tests/rehearse.sh -Dtest=RecipeScenarios -Dsurefire.failIfNoSpecifiedTests=false
set -euo pipefail
cd "$(dirname "$0")/.."

account=123456789012
key_id=AKIDREHEARSAL
secret=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')

mvn -q -B -pl emulator package
mkdir -p live-tests/target
log=live-tests/target/rehearsal-emulator.log
java -jar emulator/target/cognito-emulator.jar --port "${EMULATOR_PORT:-0}" \
    --account "$account" --credentials "$key_id:$secret" >"$log" &
emulator=$!
trap 'kill $emulator 2>/dev/null' EXIT
until endpoint=$(grep -o 'http://.*' "$log"); do
    # If it has ended by itself, say because its port is taken, it has said why.
    kill -0 $emulator
    sleep 0.2
done

cognito() { # operation input
    curl -sS --fail-with-body --aws-sigv4 aws:amz:us-east-1:cognito-idp --user "$key_id:$secret" \
        -H "X-Amz-Target: AWSCognitoIdentityProviderService.$1" -H 'Content-Type: application/x-amz-json-1.1' \
        -d "$2" "$endpoint"
}

# What a killed run has left behind, and what somebody else has, under a similar name.
cognito CreateUserPool '{"PoolName": "cognito-junit-left-behind", "DeletionProtection": "ACTIVE", "UserPoolTags": {
    "cognito-junit:run": "2026-01-01T00:00:00Z-1", "cognito-junit:owner": "rehearsal",
    "cognito-junit:expires": "2026-01-01T06:00:00Z"}}' >/dev/null
cognito CreateUserPool '{"PoolName": "cognito-junit-playground"}' >/dev/null

export AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER=$endpoint AWS_ENDPOINT_URL_STS=$endpoint AWS_REGION=us-east-1
export AWS_ACCESS_KEY_ID=$key_id AWS_SECRET_ACCESS_KEY=$secret
unset AWS_PROFILE AWS_SESSION_TOKEN

maven() {
    mvn -B -Plive -Dcognito.live.account="$account" -pl live-tests -am "$@"
}

echo "== A rehearsal of a live run, at $endpoint =="
maven -Dsurefire.reportNameSuffix=rehearsal verify "$@"

echo "== The sweeper =="
maven -q -Dcognito.live.sweep=delete test

left=$(cognito ListUserPools '{"MaxResults": 60}' | grep -o '"Name":"[^"]*"')
echo "User pools that are left: $left"
[[ $left == '"Name":"cognito-junit-playground"' ]]
echo "== This was a rehearsal, at $endpoint: it shows nothing about AWS =="
