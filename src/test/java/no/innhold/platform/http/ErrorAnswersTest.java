package no.innhold.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.innhold.Keys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error, whoever raises it, as problem+json. */
@QuarkusTest
class ErrorAnswersTest {

    private static final int MEGABYTE = 1024 * 1024;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @CsvSource({
        "/test-only/fail/unknown-parameter, 400, unknown-parameter",
        "/test-only/fail/unauthorized, 401, unauthorized",
        "/test-only/fail/bad-token, 401, unauthorized",
        "/test-only/role, 401, unauthorized",
        "/test-only/fail/forbidden, 403, forbidden",
        "/test-only/fail/unique, 409, conflict",
        "/test-only/fail/edit-conflict, 412, edit-conflict",
        "/test-only/fail/pool, 503, unavailable",
        "/test-only/fail/timeout, 503, unavailable",
        "/test-only/fail/away, 503, unavailable",
        "/test-only/fail/syntax, 500, internal",
        "/test-only/fail/broken, 500, internal",
        "/test-only/fail/error, 500, internal",
        "/test-only/route/broken, 500, internal",
        "/test-only/route/bare, 409, conflict",
        "/test-only/route/failed, 403, forbidden"
    })
    void an_error_is_a_problem_with_its_request_id_that_nobody_keeps(String path, int status, String type) {
        Response answer = given().header("X-Request-Id", "r1").get(path);

        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("Content-Language", "nb")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("instance", equalTo(path))
                .body("requestId", equalTo("r1"));
        assertThat(answer.asString())
                .doesNotContain("secret", "Exception", "no.innhold", "select", "slug", "java.", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/test-only/nowhere", "/test-only/fail/nothing", "/docs/nowhere"})
    void what_is_not_there_looks_the_same_and_may_be_kept_for_ten_seconds(String path) {
        String expected = "{\"type\":\"/problems/not-found\",\"title\":\"Finnes ikke\",\"status\":404,"
                + "\"detail\":\"Det er ingenting på denne adressen.\",\"instance\":\"" + path + "\"}";

        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "public, max-age=10")
                .header("Vary", "Accept-Language")
                .body(equalTo(expected));
    }

    @Test
    void nothing_of_management_is_kept() {
        given().get("/manage/nowhere").then().statusCode(401).header("Cache-Control", "private, no-store");
        given().header("Authorization", Keys.bearer("reader"))
                .get("/manage/nowhere")
                .then()
                .statusCode(404)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void there_are_no_uploads_yet_whatever_is_sent() {
        for (String type : new String[] {"application/json", "multipart/form-data; boundary=x"}) {
            given().header("Authorization", Keys.bearer("author"))
                    .header("Content-Type", type)
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .post("/manage/v1/media")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void gone_tells_the_explanation() {
        given().get("/test-only/fail/gone")
                .then()
                .statusCode(410)
                .header("Cache-Control", "public, max-age=10")
                .body("detail", equalTo("Trukket etter ønske fra forfatteren."))
                .body("reason", equalTo("withdrawn"))
                .body("requestId", nullValue());
    }

    @Test
    void the_language_is_the_one_asked_for() {
        given().header("Accept-Language", "en-GB,en;q=0.9,nb;q=0.5")
                .get("/nowhere")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        given().header("Accept-Language", "nb")
                .get("/nowhere?locale=en")
                .then()
                .header("Content-Language", "en")
                .header("Vary", nullValue());
        given().header("Accept-Language", "en")
                .get("/nowhere?locale=nn")
                .then()
                .header("Content-Language", "nb")
                .body("title", equalTo("Finnes ikke"));
    }

    @Test
    void missing_and_wrong_credentials_are_told_apart_only_as_the_standard_does() {
        given().get("/test-only/fail/unauthorized").then().header("WWW-Authenticate", "Bearer");
        given().get("/test-only/role").then().header("WWW-Authenticate", "Bearer");
        given().get("/test-only/fail/bad-token").then().header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void who_is_turned_away_learns_when_to_come_back() {
        given().get("/test-only/fail/pool").then().statusCode(503).header("Retry-After", "2");
    }

    @Test
    void an_edit_conflict_names_the_tag_in_force() {
        given().get("/test-only/fail/edit-conflict").then().body("current", equalTo("\"4\""));
    }

    @Test
    void a_format_that_is_not_there_is_406_and_one_that_is_not_taken_415() {
        given().accept("text/csv")
                .get("/test-only/ok")
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"))
                .body("detail", equalTo("Formatet finnes ikke for denne ressursen. Dette finnes: application/json."));
        given().contentType("text/plain")
                .body("{}")
                .post("/test-only/strict")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; q=0.000",
                "APPLICATION/JSON;charset=utf-8;Q=0.0",
                "*/*;q=0",
                "application/json;q=0, text/csv",
                "text/csv;q=0.5,application/json;q=0"
            })
    void a_format_of_weight_zero_is_not_wanted(String accept) {
        given().accept(accept)
                .get("/v1/news")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"))
                .body("detail", equalTo("Formatet finnes ikke for denne ressursen. Dette finnes: application/json."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=0.001", "text/csv;q=0, application/json", "text/csv;q=0,*/*;q=0.1", ""})
    void a_format_of_any_other_weight_is(String accept) {
        given().header("Accept", accept).get("/v1/news").then().statusCode(200).contentType("application/json");
    }

    @Test
    void the_documents_of_the_contract_have_no_parameters() {
        for (String document : List.of("/openapi.json", "/openapi.yaml", "/openapi", "/openapi-management.json")) {
            given().get(document).then().statusCode(200);
            given().get(document + "?x=1")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/unknown-parameter"))
                    .body("errors[0].parameter", equalTo("x"));
        }
        given().get("/openapi?format=json").then().statusCode(200);
    }

    @Test
    void an_error_on_head_has_the_headers_and_no_body() throws Exception {
        RawHttp.Answer answer = RawHttp.exchange(port, "HEAD /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
    }

    @Test
    void an_answer_that_fails_half_way_is_cut_off() throws Exception {
        try (RawHttp client = new RawHttp(port)) {
            client.send("GET /test-only/route/cut HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.answer(false).status()).isEqualTo(200);
            assertThat(client.rest()).doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    void a_broken_constraint_is_named_with_its_place() {
        given().contentType(ContentType.JSON)
                .body("{\"title\":\"far too long\",\"count\":6,\"links\":[{\"title\":\"a\"},{\"title\":\" \"}]}")
                .post("/test-only/validated")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-content"))
                .body("detail", equalTo("Flere felt er ugyldige."))
                .body("errors.pointer", equalTo(List.of("/count", "/links/1/title", "/title")))
                .body("errors.code", equalTo(List.of("out-of-range", "required", "size")))
                .body("errors[2].detail", equalTo("Lengden kan være høyst 10."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"count\":\"x\"}          | /count         | wrong-type",
                "{\"links\":[{\"title\":{}}]} | /links/0/title | wrong-type",
                "{\"title\":               | /title         | malformed",
                "[]                        | ''             | wrong-type"
            })
    void json_that_cannot_be_read_is_400_also_without_strict_reading(String body, String pointer, String code) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/test-only/validated")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void a_body_of_two_megabytes_is_read_and_a_larger_one_is_not() throws Exception {
        String most = "{\"title\":\"" + "a".repeat(2 * MEGABYTE - 12) + "\"}";

        assertThat(post(most, "Content-Length: " + most.length()).status()).isEqualTo(200);
        RawHttp.Answer tooLarge = post("", "Content-Length: " + (most.length() + 1));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(JsonPath.from(tooLarge.body()).getString("detail")).isEqualTo("Innholdet kan være høyst 2 MB.");
    }

    @Test
    void a_larger_one_without_a_stated_length_is_not_read_either() throws Exception {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";

        RawHttp.Answer answer = post(chunk.repeat(33) + "0\r\n\r\n", "Transfer-Encoding: chunked");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("/problems/too-large");
        assertThat(JsonPath.from(answer.body()).getString("detail")).isEqualTo("Innholdet kan være høyst 2 MB.");
    }

    @Test
    void a_length_beyond_all_measure_is_too_large() throws Exception {
        assertThat(post("", "Content-Length: 9223372036854775807").status()).isEqualTo(413);
    }

    private RawHttp.Answer post(String body, String framing) throws Exception {
        return RawHttp.exchange(
                port,
                "POST /test-only/strict HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + framing
                        + "\r\n\r\n" + body);
    }
}
