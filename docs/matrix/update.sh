#!/usr/bin/env bash
# Runs the scenarios on one backend, keeps the results in docs/matrix, and makes docs/matrix.md and docs/matrix.html anew.
#
#   docs/matrix/update.sh                                                            # the embedded emulator
#   docs/matrix/update.sh -Pendpoint -Dcognito.endpoint=http://localhost:9229 "-Dcognito.results.name=cognito-local 5.3.0"
#   docs/matrix/update.sh -Plocalstack -Dcognito.results.name=LocalStack
#   docs/matrix/update.sh --merge                                                    # runs nothing
#
# Scenarios that fail are results like any other. A run that broke, or in which nothing passed, is none: what was kept stays.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [[ ${1:-} != --merge ]]; then
    rm -rf emulator-tests/target/scenario-results
    mvn -B -pl emulator-tests -am verify -Dtest='*Scenarios' -Dsurefire.failIfNoSpecifiedTests=false \
        -Dmaven.test.failure.ignore "$@"
    java -jar scenario-tools/target/cognito-matrix.jar --check emulator-tests/target/scenario-results/*.json
    cp emulator-tests/target/scenario-results/*.json docs/matrix/
else
    mvn -q -B -pl scenario-tools -am package -DskipTests
fi
java -jar scenario-tools/target/cognito-matrix.jar --html docs/matrix.html --markdown docs/matrix.md docs/matrix/*.json
