#!/bin/sh
# Assembles the image's files in a folder: in emulator/ the runnable jar and a Java runtime with the modules that it needs, in
# system/ what these find in any system with glibc: shared libraries, a user. Runs in the Dockerfile's first stage, on Linux
# with glibc; needs a JDK 17 or newer on the path or in JAVA_HOME.
#
#   assemble.sh JAR FOLDER
set -eu

jar=$1
emulator=$2/emulator
system=$2/system
PATH=${JAVA_HOME:+$JAVA_HOME/bin:}$PATH
java=$emulator/opt/java

mkdir -p "$emulator/opt/cognito-emulator" "$system/etc" "$system/tmp"
chmod 1777 "$system/tmp"

# java.net.http and TLS for --lambda-endpoint, java.sql for the JOSE library, jdk.net for sockets.
jlink --add-modules java.base,java.net.http,java.sql,jdk.crypto.ec,jdk.net \
    --strip-java-debug-attributes --no-header-files --no-man-pages --output "$java"
cp "$jar" "$emulator/opt/cognito-emulator/cognito-emulator.jar"

# The libraries that the loader will look for, at the paths where it will.
find "$java" -type f \( -perm -u+x -o -name '*.so' \) -exec ldd {} + 2>/dev/null \
    | sed -nE 's|^[^/]*(/[^ :]+) \(.*|\1|p' | grep -v "^$emulator" | sort -u \
    | while read -r library; do
        mkdir -p "$system${library%/*}"
        cp -L "$library" "$system$library"
    done

# A process of Java asks for the container's health every few seconds: with classes that are laid out for loading it is quick.
"$java/bin/java" -Xshare:dump >/dev/null

echo 'cognito:x:10001:10001::/nonexistent:/nonexistent' >"$system/etc/passwd"
echo 'cognito:x:10001:' >"$system/etc/group"
echo 'hosts: files dns' >"$system/etc/nsswitch.conf"

# Whoever built the jar, and with whatever umask: the user of the image has to read it.
chmod -R a+rX "$emulator" "$system"
