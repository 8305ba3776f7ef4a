#!/bin/sh
# Starts the service in place of this shell, so that it receives the container's signals itself.
set -eu
# JAVA_OPTS holds several options; splitting it is meant
# shellcheck disable=SC2086
exec java -XX:AOTCache=innhold.aot ${JAVA_OPTS:-} -jar quarkus-run.jar "$@"
