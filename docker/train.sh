#!/bin/bash
# Runs the service once on a database of its own, asks it for one answer of each kind, stops it, and leaves the JVM's
# cache of loaded classes in the file named as the first argument.
set -euo pipefail
cache=$1
export INNHOLD_DATA_DIR QUARKUS_HTTP_PORT=18080 QUARKUS_MANAGEMENT_PORT=19000 QUARKUS_HTTP_HOST=127.0.0.1
INNHOLD_DATA_DIR=$(mktemp -d)
trap 'rm -rf "$INNHOLD_DATA_DIR"' EXIT

answer() { # PORT PATH
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n' "$2" >&3
  head -n 1 <&3
  exec 3>&-
}

java -XX:AOTCacheOutput="$cache" -jar quarkus-run.jar &
service=$!
for ((second = 0; second < 120; second++)); do
  if (answer 19000 /q/health/ready) 2>/dev/null | grep -q ' 200 '; then
    break
  fi
  kill -0 "$service"
  sleep 1
done

for path in /v1/projects '/v1/publications?expand=projects' '/v1/news?body=html,blocks' /v1/courses /v1/pages \
  /v1/organisations /v1/topics '/v1/projects?locale=en&limit=2' '/v1/projects?sort=title' /v1/nothing '/v1/news?x=1'; do
  answer 18080 "$path"
done

kill -TERM "$service"
wait "$service" || true
test -s "$cache"
