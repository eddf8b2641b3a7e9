#!/usr/bin/env bash
# Starts cognito-local (https://github.com/jagregory/cognito-local), another emulator, with an empty database that is
# thrown away. It is no part of the build: it shows what the endpoint backend is for. In another shell:
#
#   mvn -Pendpoint -Dcognito.endpoint=http://localhost:9229 -pl emulator-tests -am verify
#
# docs/backends.md has the result. Needs Node.js and npm.
set -euo pipefail

database=$(mktemp -d)
trap 'rm -rf "$database"' EXIT
cd "$database"
mkdir .cognito
# By default every pool of cognito-local wants email addresses as user names, whatever CreateUserPool said, and no
# scenario would get past its first user.
echo '{"UserPoolDefaults": {"UsernameAttributes": []}}' >.cognito/config.json
PORT=${PORT:-9229} npx --yes cognito-local@5.3.0
