#!/usr/bin/env bash
# Builds the image of the emulator, with nothing pulled: the JDK of this machine stands in for the JDK image.
#
#   mvn package -pl emulator -am -DskipTests && emulator/container/build.sh
#
#   emulator/container/build.sh [--base IMAGE|debootstrap] [--tag NAME]
#
#   --base bare          no more beneath it than a few libraries, the default
#   --base debootstrap   this Debian's smallest system, for who wants a shell in it; needs root, debootstrap and the archive
#   --base IMAGE         an image that is there already, with a glibc that is no older than this machine's
#   --tag NAME           what the image is called (default cognito-emulator:latest)
#
# Linux with glibc; needs docker and a JDK 17 or newer. Where images can be pulled, the Dockerfile does without this script.
set -euo pipefail
cd "$(dirname "$0")/../.."

jar=emulator/target/cognito-emulator.jar
base=bare
tag=cognito-emulator:latest
while (($#)); do
    case $1 in
        --base) base=${2:?"--base wants an image"} ;;
        --tag) tag=${2:?"--tag wants a name"} ;;
        *) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2 ;;
    esac
    shift 2
done
[[ -f $jar ]] || { echo "$jar is missing. Make it with: mvn package -pl emulator -am -DskipTests" >&2; exit 2; }
docker version >/dev/null || { echo "Docker does not answer. Start it, or set DOCKER_HOST." >&2; exit 2; }

work=$(mktemp -d)
jdk_image=cognito-emulator-jdk:$$
made=("$jdk_image")
clean_up() {
    rm -rf "$work"
    docker image prune --force --filter label=org.cognitojunit.emulator.stage >/dev/null
    docker image rm --force "${made[@]}" >/dev/null 2>&1 || true
}
trap clean_up EXIT

# The first stage's image: this machine's JDK, and the few tools that assemble.sh calls.
stage=$work/stage
jdk=$(dirname "$(dirname "$(readlink -f "$(command -v jlink)")")")
mkdir -p "$stage"/{bin,tmp,opt/jdk}
# Some of its files are links to elsewhere, and those that no runtime needs may lead nowhere.
tar -C "$jdk" --dereference --exclude=./{docs,demo,lib/src.zip} -c . | tar -C "$stage/opt/jdk" -x
for tool in bash cat chmod cp find grep ldd mkdir sed sort; do
    cp -L "$(command -v "$tool")" "$stage/bin/"
done
ln -s bash "$stage/bin/sh"
# ldd is not content with scripts.
{ find "$stage" -type f \( -perm -u+x -o -name '*.so' \) -exec ldd {} + 2>/dev/null || true; } \
    | sed -nE 's|^[^/]*(/[^ :]+) \(.*|\1|p' | grep -v "^$stage" | sort -u \
    | while read -r library; do cp -L --parents "$library" "$stage"; done
tar -C "$stage" -c . \
    | docker import --change 'ENV JAVA_HOME=/opt/jdk' --change 'ENV PATH=/bin' - "$jdk_image" >/dev/null
rm -rf "$stage"

if [[ $base == debootstrap ]]; then
    debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$work/debian" >"$work/debootstrap.log" \
        || { tail -20 "$work/debootstrap.log" >&2; exit 1; }
    base=cognito-emulator-debian:$$
    made+=("$base")
    tar -C "$work/debian" -c . | docker import - "$base" >/dev/null
fi

version=$(sed -nE 's|^ *<version>(.*)</version>|\1|p' pom.xml | head -1)
revision=$(git rev-parse HEAD 2>/dev/null || echo unknown)
# A context of its own: older engines know no ignore file beside the Dockerfile, and would be sent the whole project.
tar -c emulator/container/assemble.sh emulator/container/Dockerfile "$jar" \
    | docker build --force-rm --network none -f emulator/container/Dockerfile -t "$tag" \
        --build-arg "JDK_IMAGE=$jdk_image" --build-arg "BASE_IMAGE=$base" \
        --build-arg "VERSION=$version" --build-arg "REVISION=$revision" -
docker image inspect --format "$tag: {{.Size}} bytes" "$tag"
