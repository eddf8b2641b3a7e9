#!/usr/bin/env bash
# Runs the scenarios on one backend, keeps the results in docs/matrix, and makes docs/matrix.html and the summary docs/matrix.md
# anew. Git has the summary only, so it is left alone while a backend that it shows has no results here.
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
java -jar scenario-tools/target/cognito-matrix.jar --html docs/matrix.html --markdown docs/matrix/summary.md.new docs/matrix/*.json

backends() { # of a summary: the first column of its first table
    sed -n '/^## All scenarios/,/^## By subject/s/^| \([^|]*[^| ]\) *|.*/\1/p' "$1" | tail -n +3 | sort
}
missing=$(comm -23 <(backends docs/matrix.md) <(backends docs/matrix/summary.md.new))
if [[ -n $missing ]]; then
    rm docs/matrix/summary.md.new
    echo "docs/matrix.md is as it was, since docs/matrix has no results of $(paste -sd, <<<"$missing" | sed 's/,/, /g'). Run this script" \
        "on each, or take its row out of docs/matrix.md." >&2
    exit 1
fi
mv docs/matrix/summary.md.new docs/matrix.md
