#!/bin/bash
# Runs the packaged service twice on a database of its own. The first start makes the database and its content; the second
# is the one to learn from: it is asked for one answer of each kind and stopped, and the JVM leaves its cache of what was
# loaded: innhold.aot from JDK 25 on, innhold.jsa before. It is only valid for the very same JVM and jar files.
#   docker/train.sh target/quarkus-app [directory of the cache]
set -euo pipefail
home=$(cd "$1" && pwd)
directory=$(cd "${2:-$1}" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
service=
# shellcheck disable=SC2329 # called by the trap
clean() {
  [ -z "$service" ] || kill "$service" 2>/dev/null || true
  [ -z "$service" ] || wait "$service" || true
  rm -rf "$work"
}
trap clean EXIT

rm -f "$directory"/innhold.aot "$directory"/innhold.jsa
major=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
if [ "$major" -ge 25 ]; then
  cache=$directory/innhold.aot
  recording=-XX:AOTCacheOutput=$cache
else
  cache=$directory/innhold.jsa
  recording=-XX:ArchiveClassesAtExit=$cache
fi

# on free ports, which it tells when it has started
log() {
  sed -n "s/.*$1 on:\{0,1\} http:..[^:]*:\([0-9]*\).*/\1/p" "$work/log"
}

answer() { # PORT PATH
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n' "$2" >&3
  head -n 1 <&3
  exec 3>&-
}

cp "$(dirname "$0")/start.sh" "$directory"
cd "$work"
start() { # OPTION...
  : >"$work/log"
  env INNHOLD_DATA_DIR="$work/data" INNHOLD_SAMPLE_CONTENT=true INNHOLD_SNAPSHOT_ENABLED=true \
    QUARKUS_HTTP_PORT=0 QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=0 QUARKUS_MANAGEMENT_HOST=127.0.0.1 \
    "$java" "$@" -jar "$home/quarkus-run.jar" >"$work/log" 2>&1 &
  service=$!
  port=
  for ((second = 0; second < 300; second++)); do
    port=$(log Listening)
    [ -z "$port" ] || return 0
    kill -0 "$service" 2>/dev/null || break
    sleep 1
  done
  cat "$work/log" >&2
  exit 1
}

stop() {
  kill -TERM "$service"
  wait "$service" || true
  service=
}

start -XX:TieredStopAtLevel=1
stop
# only this collector lets objects be kept too; the cache fits the others as well
start "$recording" -XX:+UseG1GC
for path in /v1/projects '/v1/publications?expand=projects' '/v1/news?body=html,blocks' /v1/courses /v1/pages \
  /v1/organisations /v1/topics '/v1/projects?locale=en&limit=2' '/v1/projects?sort=title' /v1/nothing '/v1/news?x=1'; do
  answer "$port" "$path"
done
answer "$(log listening)" /q/health/ready

stop
test -s "$cache" || { cat "$work/log" >&2; exit 1; }
echo "$cache"
