#!/bin/sh
# Starts the service in place of this shell, so that it receives the signals meant for it. The cache of classes that
# train.sh made beside it is used if it is there and fits this JVM; without it the start only takes longer.
# JAVA_OPTS replaces the options below, which are meant for small machines.
set -eu
home=$(cd "$(dirname "$0")" && pwd)
set -- -jar "$home/quarkus-run.jar" "$@"
# an older JVM does not know the option for the cache of a newer one, and shall start all the same
if [ -f "$home/innhold.aot" ]; then
  set -- -XX:+IgnoreUnrecognizedVMOptions "-XX:AOTCache=$home/innhold.aot" "$@"
elif [ -f "$home/innhold.jsa" ]; then
  set -- "-XX:SharedArchiveFile=$home/innhold.jsa" "$@"
fi
# it holds several options; splitting them is meant
# shellcheck disable=SC2086
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${JAVA_OPTS:--XX:+UseSerialGC -Xms48m} "$@"
