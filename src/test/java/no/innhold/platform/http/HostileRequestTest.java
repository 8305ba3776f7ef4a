package no.innhold.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no honest client sends, byte for byte. */
@QuarkusTest
class HostileRequestTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    static Stream<Arguments> targets() {
        return Stream.of(
                path("/test-only/ok;x", "path-character"),
                path("/test-only;x=1/ok", "path-character"),
                path("/manage/v1;x/news", "path-character"),
                path("/manage;/v1/news", "path-character"),
                path("/;/manage/v1/news", "path-character"),
                path("/test-only/ok;jsessionid=1", "path-character"),
                path("/test-only/ok%3Bx", "path-character"),
                path("/test-only/ok%3bx", "path-character"),
                path("/test-only%2Fok", "path-character"),
                path("/test-only%2fok", "path-character"),
                path("/test-only%5Cok", "path-character"),
                path("/test-only%5cok", "path-character"),
                path("/test-only\\ok", "path-character"),
                path("/\\manage/v1", "path-character"),
                path("//test-only/ok", "path-character"),
                path("/test-only//ok", "path-character"),
                path("/test-only/ok//", "path-character"),
                path("/test-only/ok%00", "path-character"),
                path("/test-only/ok%00.json", "path-character"),
                path("/test-only/%25", "path-character"),
                path("/test-only/%252e%252e/manage", "path-character"),
                path("/test-only/ok#part", "path-character"),
                path("/test-only/[ok]", "path-character"),
                path("/test-only/ok%01", "path-character"),
                path("/test-only/ok%0A", "path-character"),
                path("/test-only/ok%0D%0ASet-Cookie:x", "path-character"),
                path("/test-only/ok%1F", "path-character"),
                path("/test-only/ok%7F", "path-character"),
                path("/test-only/ok%C2%85", "path-character"),
                path("/test-only/../manage", "path-dot-segment"),
                path("/test-only/./ok", "path-dot-segment"),
                path("/..", "path-dot-segment"),
                path("/test-only/ok/.", "path-dot-segment"),
                path("/test-only/%2e%2e/manage", "path-dot-segment"),
                path("/test-only/%2E%2E/manage", "path-dot-segment"),
                path("/test-only/.%2e/manage", "path-dot-segment"),
                path("/test-only/%2e/ok", "path-dot-segment"),
                path("/test-only/%", "path-encoding"),
                path("/test-only/%4", "path-encoding"),
                path("/test-only/%zz", "path-encoding"),
                path("/test-only/%u0041", "path-encoding"),
                path("/test-only/%FF", "path-encoding"),
                path("/test-only/%C3", "path-encoding"),
                path("/test-only/%C0%AF", "path-encoding"),
                path("/test-only/%C0%AE%C0%AE/manage", "path-encoding"),
                path("/test-only/%ED%A0%80", "path-encoding"),
                path("/test-only/\u00E5", "path-encoding"),
                path("/test-only/<ok>", "path-encoding"),
                path("/test-only/{ok}", "path-encoding"),
                path("test-only/ok", "malformed-target"),
                path("*", "malformed-target"),
                path("?x=1", "malformed-target"),
                path("ftp://localhost/test-only/ok", "malformed-target"),
                path("http://", "malformed-target"),
                path("http:///test-only/ok", "malformed-target"),
                path("http://user@localhost/test-only/ok", "malformed-target"),
                path("http://localhost/test-only/../manage", "path-dot-segment"),
                query("/test-only/ok?a=1;b=2", "a", "separator"),
                query("/test-only/ok?a;b=2", "a;b", "separator"),
                query("/test-only/ok?x=1&a=1#part", "a", "separator"),
                query("/test-only/ok?a=%", "a", "encoding"),
                query("/test-only/ok?a=%4", "a", "encoding"),
                query("/test-only/ok?a=%zz&b=1", "a", "encoding"),
                query("/test-only/ok?a=%FF", "a", "encoding"),
                query("/test-only/ok?a=%C0%80", "a", "encoding"),
                query("/test-only/ok?a=%ED%A0%80", "a", "encoding"),
                query("/test-only/ok?a=%ED%A0%BD%ED%B8%80", "a", "encoding"),
                query("/test-only/ok?a=\u00F8", "a", "encoding"),
                query("/test-only/ok?%zz=1", "%zz", "encoding"),
                query("/test-only/ok?a=b|c", "a", "encoding"),
                query("/test-only/ok?a=%00", "a", "control-character"),
                query("/test-only/ok?a=x%00y", "a", "control-character"),
                query("/test-only/ok?a=%0A", "a", "control-character"),
                query("/test-only/ok?a=%09", "a", "control-character"),
                query("/test-only/ok?a=%1F", "a", "control-character"),
                query("/test-only/ok?q=%00", "q", "control-character"),
                query("/test-only/ok?q=a%1Fb", "q", "control-character"),
                query("/test-only/ok?q=%1B", "q", "control-character"),
                query("/test-only/ok?q%0A=a", "q\n", "control-character"),
                query("/test-only/ok?Q=%0A", "Q", "control-character"),
                query("/test-only/ok?a=%7F", "a", "control-character"),
                query("/test-only/ok?a=%C2%80", "a", "control-character"),
                query("/test-only/ok?ok=1&%00=1", "\u0000", "control-character"),
                query("http://localhost/test-only/ok?a=%00", "a", "control-character"),
                query("/nowhere?a=%00", "a", "control-character"),
                query("/innhold.css?a=%00", "a", "control-character"),
                query("/docs/?a=%00", "a", "control-character"));
    }

    private static Arguments path(String target, String code) {
        return Arguments.of(target, null, code);
    }

    private static Arguments query(String target, String parameter, String code) {
        return Arguments.of(target, parameter, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void a_malformed_target_is_refused(String target, @Nullable String parameter, String code) throws Exception {
        RawHttp.Answer answer = RawHttp.get(port, target);

        JsonNode problem = json(answer);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/problem+json")
                .hasEntrySatisfying("cache-control", value -> assertThat(value).endsWith("no-store"))
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-request-id", problem.get("requestId").textValue());
        assertThat(problem.get("type").textValue()).isEqualTo("/problems/invalid-parameter");
        assertThat(problem.get("status").intValue()).isEqualTo(400);
        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/code").textValue()).isEqualTo(code);
        assertThat(problem.at("/errors/0/parameter").textValue()).isEqualTo(parameter);
        assertThat(problem.get("detail")).isEqualTo(problem.at("/errors/0/detail"));
    }

    @Test
    void the_body_says_exactly_what_is_wrong() throws Exception {
        String request = "GET /test-only/ok?a=%00&locale=en HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: r1\r\n\r\n";

        assertThat(RawHttp.exchange(port, request).body())
                .isEqualTo("{\"type\":\"/problems/invalid-parameter\",\"title\":\"Invalid parameter\",\"status\":400,"
                        + "\"detail\":\"“a” contains a control character.\",\"instance\":\"/test-only/ok\","
                        + "\"requestId\":\"r1\",\"errors\":[{\"parameter\":\"a\",\"code\":\"control-character\","
                        + "\"detail\":\"“a” contains a control character.\"}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/test-only/ok",
                "/test-only/ok?",
                "/test-only/ok?a",
                "/test-only/ok?a=%3B",
                "/test-only/ok?a=b+c%20d",
                "/test-only/ok?a=%C3%B8&b=%F0%9F%98%80",
                "/test-only/ok?a[]=1",
                "/test-only/ok?a=http://x/y?z",
                "/test-only/ok?&&a=1&",
                "/test-only/o%6B",
                "http://localhost/test-only/ok",
                "HTTPS://other.example:99/test-only/ok?x=1"
            })
    void an_unusual_but_sound_target_is_answered(String target) throws Exception {
        RawHttp.Answer answer = RawHttp.get(port, target);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 400",
                "Host: a%Host: b | 400",
                "Host: a%Host: a | 400",
                "Host: | 400",
                "Host:   | 400",
                "Host: a b | 400",
                "Host: a/b | 400",
                "Host: user@a | 400",
                "Host: a:port | 400",
                "Host: a:99999999 | 400",
                "Host: a | 200",
                "Host: a.example:8080 | 200",
                "Host: [::1]:8080 | 200"
            })
    void a_request_has_exactly_one_valid_host(String headers, int status) throws Exception {
        String lines = headers.isEmpty() ? "" : headers.replace("%", "\r\n") + "\r\n";

        RawHttp.Answer answer = RawHttp.exchange(port, "GET /test-only/ok HTTP/1.1\r\n" + lines + "\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsKey("x-request-id");
        if (status == 400) {
            assertThat(json(answer).at("/errors/0/code").textValue()).isEqualTo("host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test-only/ok", "/", "/v1", "/v1/projects", "/v1/changes", "/manage/v1/news", "/docs/"})
    void http_1_0_has_a_host_too(String path) throws Exception {
        RawHttp.Answer answer = RawHttp.exchange(port, "GET " + path + " HTTP/1.0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/code").textValue()).isEqualTo("host");
        assertThat(RawHttp.exchange(port, "GET /test-only/ok HTTP/1.0\r\nHost: localhost\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    /** What load balancers send when nothing else is configured. */
    @Test
    void health_is_told_without_a_host() throws Exception {
        assertThat(RawHttp.exchange(managementPort, "GET /q/health/live HTTP/1.0\r\n\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(RawHttp.exchange(managementPort, "GET /q/health/live HTTP/1.1\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE, /test-only/ok, 'GET, HEAD, OPTIONS'",
        "FOO, /test-only/things/1, 'GET, HEAD, OPTIONS, DELETE'",
        "get, /test-only/ok, 'GET, HEAD, OPTIONS'",
        "PROPFIND, /nowhere, 'GET, HEAD, OPTIONS'",
        "CONNECT, localhost:443, 'GET, HEAD, OPTIONS'",
        "POST, /test-only/things/1, 'GET, HEAD, OPTIONS, DELETE'",
        "PUT, /test-only/ok, 'GET, HEAD, OPTIONS'",
        "GET, /test-only/strict, 'OPTIONS, POST'"
    })
    void a_method_that_is_not_there_names_those_that_are(String method, String target, String allow) throws Exception {
        RawHttp.Answer answer = RawHttp.exchange(
                port, method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", allow).containsEntry("cache-control", "no-store");
        assertThat(json(answer).get("type").textValue()).isEqualTo("/problems/method-not-allowed");
    }

    @Test
    void the_longest_url_is_answered_and_one_character_more_is_not() throws Exception {
        String longest = "/test-only/ok?q=" + "a".repeat(8192 - "/test-only/ok?q=".length());

        assertThat(RawHttp.get(port, longest).status()).isEqualTo(200);
        RawHttp.Answer tooLong = RawHttp.get(port, longest + "a");
        assertThat(tooLong.status()).isEqualTo(414);
        assertThat(json(tooLong).get("type").textValue()).isEqualTo("/problems/too-large");
    }

    @Test
    void what_the_decoder_itself_refuses_is_closed() throws Exception {
        try (RawHttp client = new RawHttp(port)) {
            client.send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.answer(false).status()).isEqualTo(414);
            assertThat(client.isClosedByServer()).isTrue();
        }
        String manyHeaders = "X-Filler: " + "a".repeat(17_000) + "\r\n";
        assertThat(RawHttp.exchange(port, "GET / HTTP/1.1\r\nHost: localhost\r\n" + manyHeaders + "\r\n")
                        .status())
                .isEqualTo(431);
        assertThat(RawHttp.exchange(port, "nonsense\r\n\r\n").status()).isEqualTo(400);
        assertThat(RawHttp.exchange(port, "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(RawHttp.exchange(port, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(RawHttp.exchange(port, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_refused_request_leaves_the_connection_usable() throws Exception {
        try (RawHttp client = new RawHttp(port)) {
            client.send("GET /test-only/ok;x HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    + "GET /test-only/ok HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(client.answer(false).status()).isEqualTo(400);
            assertThat(client.answer(false).status()).isEqualTo(200);
        }
    }

    @Test
    void the_security_policies_never_see_what_the_door_refuses() throws Exception {
        assertThat(RawHttp.get(port, "/test-only/role").status()).isEqualTo(401);
        assertThat(RawHttp.get(port, "/test-only;x/role").status()).isEqualTo(400);
        assertThat(RawHttp.get(port, "/test-only/%72ole").status()).isEqualTo(401);
    }

    @Test
    void the_management_port_has_the_same_door() throws Exception {
        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class);

        assertThat(RawHttp.get(management, "/q/health/live").status()).isEqualTo(200);
        assertThat(RawHttp.get(management, "/q/health;x/live").status()).isEqualTo(400);
        assertThat(RawHttp.get(management, "/nowhere").headers())
                .containsEntry("content-type", "application/problem+json");
    }

    private static JsonNode json(RawHttp.Answer answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
