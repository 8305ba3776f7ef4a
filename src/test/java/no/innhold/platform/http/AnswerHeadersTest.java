package no.innhold.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnswerHeadersTest {

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @ParameterizedTest
    @ValueSource(strings = {"/docs/", "/docs/swagger-ui-bundle.js"})
    void pages_at_addresses_without_a_version_are_asked_for_again(String path) {
        given().get(path).then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /test-only/ok, 200",
        "HEAD, /test-only/ok, 200",
        "GET, /test-only/not-modified, 304",
        "GET, /test-only/redirect, 308",
        "GET, /test-only/ok;x, 400",
        "GET, /test-only/role, 401",
        "GET, /test-only/fail/forbidden, 403",
        "GET, /nowhere, 404",
        "GET, /manage/nowhere, 401",
        "GET, /test-only/fail/gone, 410",
        "PUT, /test-only/ok, 405",
        "TRACE, /test-only/ok, 405",
        "GET, /test-only/fail/broken, 500",
        "GET, /test-only/fail/pool, 503",
        "GET, /test-only/route/broken, 500",
        "GET, /test-only/route/bare, 409",
        "OPTIONS, /test-only/ok, 204",
        "GET, /innhold.css, 200",
        "GET, /problems, 200"
    })
    void every_answer_has_them(String method, String path, int status) {
        Response answer = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("X-Request-Id", "abc-1._Z")
                .request(method, path);

        answer.then()
                .statusCode(status)
                .header("X-Request-Id", "abc-1._Z")
                .header("API-Version", "1.0.0")
                .header("Date", matchesPattern("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Strict-Transport-Security", "max-age=31536000")
                .header("Content-Security-Policy", path.equals("/problems") ? PAGE_POLICY : DATA_POLICY)
                .header("Cross-Origin-Resource-Policy", path.startsWith("/manage") ? "same-origin" : "cross-origin")
                .header("Server", nullValue());
        assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=()", "camera=()");
        assertThat(answer.getHeaders().getList("X-Request-Id"))
                .extracting(Header::getValue)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space", "øre", "a;b", "<script>"})
    void an_id_that_is_not_safe_to_repeat_is_replaced(String sent) {
        given().header("X-Request-Id", sent)
                .get("/test-only/ok")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    @Test
    void an_id_may_have_64_characters_and_not_65() {
        String longest = "a".repeat(64);

        given().header("X-Request-Id", longest).get("/test-only/ok").then().header("X-Request-Id", longest);
        given().header("X-Request-Id", longest + "a")
                .get("/test-only/ok")
                .then()
                .header("X-Request-Id", not(equalTo(longest + "a")));
    }

    @Test
    void two_ids_are_replaced_by_one() {
        given().header("X-Request-Id", "a", "b")
                .get("/test-only/ok")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void the_log_knows_the_id() {
        given().header("X-Request-Id", "in-the-log")
                .get("/test-only/log-context")
                .then()
                .body(equalTo("in-the-log"));
    }
}
