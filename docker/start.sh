#!/bin/sh
# Starts the service in place of this shell, so that it receives the container's signals itself.
# JAVA_OPTS holds several options; splitting it is meant.
set -eu
cache=innhold.aot
# the collector is named because the cache fits one kind only, and the JVM chooses by the size of the machine
# shellcheck disable=SC2086
exec java -XX:+UseG1GC -XX:AOTCache="$cache" ${JAVA_OPTS:-} -jar quarkus-run.jar "$@"
