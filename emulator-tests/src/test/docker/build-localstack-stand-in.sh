#!/usr/bin/env bash
# Makes the image cognito-localstack-stand-in: this project's own emulator under LocalStack's outer contract (port 4566,
# /_localstack/health, the log line "Ready."), so that -Plocalstack can run on a Docker engine without a registry:
#
#   mvn -q -pl emulator package && emulator-tests/src/test/docker/build-localstack-stand-in.sh
#   mvn -Plocalstack -Dcognito.localstack.image=cognito-localstack-stand-in:latest verify
#
# It shows that the backend starts a container, finds it and runs the scenarios in it. It is not LocalStack, contains
# nothing of LocalStack, and shows nothing about how LocalStack's Cognito behaves.
#
# Where Testcontainers cannot pull its own helper images either, docs/backends.md says which variables to set.
#
# Nothing is pulled: the image holds a Java runtime made by this machine's jlink, bash and sleep (which Testcontainers'
# start command needs), and the shared libraries of these. Linux with glibc; needs a JDK 17 or newer, and docker.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

image=${1:-cognito-localstack-stand-in:latest}
jar=emulator/target/cognito-emulator.jar
source=emulator-tests/src/test/java/org/cognitojunit/backend/LocalStackStandIn.java
[[ -f $jar ]] || { echo "$jar is missing. Make it with: mvn -q -pl emulator package" >&2; exit 2; }

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root"/{bin,opt,tmp,usr/local/bin}

# Java: a runtime with what the emulator needs, and the stand-in's one class.
jlink --add-modules java.base,java.net.http,java.sql,jdk.crypto.ec,jdk.httpserver,jdk.net \
    --strip-debug --no-header-files --no-man-pages --output "$root/opt/java"
cp "$jar" "$root/opt/"
javac -Xlint:all -Werror -cp "$jar" -d "$root/opt/stand-in" "$source"

# A shell and sleep: Testcontainers waits in `sh -c 'while …; do sleep 0.1; done'` for a script that begins #!/bin/bash.
cp "$(command -v bash)" "$root/bin/bash"
cp "$(command -v sleep)" "$root/bin/sleep"
ln -s bash "$root/bin/sh"

# The shared libraries of all of these, at the paths where their loader looks.
find "$root/bin" "$root/opt/java" -type f \( -perm -u+x -o -name '*.so' \) -exec ldd {} + 2>/dev/null \
    | sed -nE 's|^[^/]*(/[^ :]+) \(.*|\1|p' | grep -v "^$root" | sort -u \
    | while read -r library; do cp -L --parents "$library" "$root"; done

# The script that LocalStack's own image starts with.
cat >"$root/usr/local/bin/docker-entrypoint.sh" <<'ENTRYPOINT'
#!/bin/sh
# nodelay: the JDK's HTTP server otherwise stalls keep-alive connections for 40 ms a call.
exec /opt/java/bin/java -Dsun.net.httpserver.nodelay=true \
    -cp /opt/stand-in:/opt/cognito-emulator.jar org.cognitojunit.backend.LocalStackStandIn
ENTRYPOINT
chmod +x "$root/usr/local/bin/docker-entrypoint.sh"

tar -C "$root" -c . | docker import \
    --change 'EXPOSE 4566' \
    --change 'ENV PATH=/bin:/usr/local/bin:/opt/java/bin' \
    --change 'CMD ["docker-entrypoint.sh"]' \
    - "$image"
