package no.innhold.bench.server;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.innhold.bench.server.ReadyAnswers.Ready;

/** Makes nginx send ready answers as it best can: two workers, sendfile, open files kept, no log. */
final class NginxConfiguration {

    private static final int NOT_MODIFIED = 304;

    /** Headers that are not added but set in another way. */
    private static final Set<String> OF_NGINX = Set.of("content-type");

    private NginxConfiguration() {}

    static String of(int port, ReadyAnswers answers) {
        return """
                %s
                worker_processes 2;
                daemon off;
                pid nginx.pid;
                events {
                  worker_connections 1024;
                }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_timeout 60s;
                  keepalive_requests 1000000000;
                  open_file_cache max=100 inactive=1h;
                  open_file_cache_valid 1h;
                  server_tokens off;
                  etag off;
                  max_ranges 0;
                  types {}
                  client_body_temp_path temporary/body;
                  proxy_temp_path temporary/proxy;
                  fastcgi_temp_path temporary/fastcgi;
                  uwsgi_temp_path temporary/uwsgi;
                  scgi_temp_path temporary/scgi;
                  map_hash_bucket_size 4096;
                  map "$request_uri $http_accept_encoding $http_if_none_match" $answer {
                    default /none;
                %s
                  }
                  server {
                    listen 127.0.0.1:%d backlog=1024;
                    root %s;
                    rewrite ^ $answer?;
                    location = /none {
                      return 404;
                    }
                %s
                  }
                }
                """.formatted(
                        isRoot() ? "user root;" : "",
                        answers.answers().stream()
                                .map(a -> "    " + quoted(a.key()) + " /" + a.file() + ";")
                                .collect(Collectors.joining("\n")),
                        port,
                        quoted(answers.directory().toString()),
                        answers.answers().stream()
                                .map(NginxConfiguration::location)
                                .collect(Collectors.joining("\n")));
    }

    private static String location(Ready answer) {
        String headers = answer.headers().stream()
                .filter(h -> !OF_NGINX.contains(h.name().toLowerCase(Locale.ROOT)))
                .map(h -> "      add_header " + h.name() + " " + quoted(h.value()) + ";")
                .collect(Collectors.joining("\n"));
        String body = answer.status() == NOT_MODIFIED
                ? "return 304;"
                : "default_type " + quoted(answer.header("Content-Type")) + ";";
        return """
                    location = /%s {
                      %s
                %s
                    }""".formatted(answer.file(), body, headers);
    }

    /** Its workers would else be somebody who may not read here. */
    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
