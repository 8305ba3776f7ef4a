package no.innhold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import no.innhold.Client;
import no.innhold.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTest {

    private static final String TEST_ONLY = "/manage/v1/pages/test-only/";
    private static final String UNKNOWN_KEY =
            "innhold_abcdefghij_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {"/manage", "/manage/nowhere", "/manage/v1/api-keys", "/manage/v1/audit", TEST_ONLY + "reader"})
    void without_credentials_nothing_of_management_is_there(String path) {
        Client.get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "private, no-store")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"))
                .body(
                        "detail",
                        equalTo("Forespørselen mangler nøkkel. Send den i headeren «Authorization: Bearer <nøkkel>»."));
        Client.request().head(path).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic YWRtaW46YWRtaW4=",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer innhold_",
                "Bearer innhold_admin_",
                "Bearer " + UNKNOWN_KEY,
                "Bearer " + UNKNOWN_KEY + "0",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsImdyb3VwcyI6WyJhZG1pbiJdfQ.",
                "Bearer " + UNKNOWN_KEY + ", Bearer " + UNKNOWN_KEY,
                "Digest username=\"admin\""
            })
    void credentials_that_are_none_are_refused_without_a_reason(String authorization) {
        Client.get(TEST_ONLY + "reader", "Authorization", authorization)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("type", equalTo("/problems/unauthorized"))
                .body("detail", endsWith("i headeren «Authorization: Bearer <nøkkel>»."));
    }

    @Test
    void two_headers_are_not_one_of_them() {
        Client.get(TEST_ONLY + "reader", "Authorization", Keys.bearer("reader"), "Authorization", Keys.bearer("reader"))
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"reader, 200, 403, 403", "author, 200, 403, 403", "publisher, 200, 200, 403", "admin, 200, 200, 200"})
    void a_role_contains_those_before_it(String role, int reader, int publisher, int admin) {
        assertThat(status("reader", role)).isEqualTo(reader);
        assertThat(status("publisher", role)).isEqualTo(publisher);
        assertThat(status("admin", role)).isEqualTo(admin);
    }

    @Test
    void who_may_not_is_told_what_it_takes() {
        Client.get(TEST_ONLY + "publisher", "Authorization", Keys.bearer("author"))
                .then()
                .statusCode(403)
                .body("detail", equalTo("Rollen din gir ikke tilgang til dette. Det krever rollen «publisher»."));
        Client.get(TEST_ONLY + "reader", "Authorization", Keys.bearer("admin", "news"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", equalTo("Nøkkelen gjelder ikke for dette. Den gjelder for: news."));
    }

    @Test
    void the_scheme_is_read_in_any_case() {
        String token = Keys.bearer("reader").substring("Bearer ".length());
        Client.get(TEST_ONLY + "reader", "Authorization", "bearer " + token)
                .then()
                .statusCode(200)
                .body("caller", startsWith("key:test-reader-"));
    }

    @Test
    void what_nobody_has_opened_is_closed() {
        assertThat(status("forgotten", "admin")).isEqualTo(403);
    }

    @Test
    void who_is_known_is_told_that_nothing_is_there() {
        assertThat(status("nowhere", "reader")).isEqualTo(404);
        Client.get("/manage/nowhere", "Authorization", Keys.bearer("reader"))
                .then()
                .statusCode(404);
    }

    @Test
    void refusals_come_in_the_order_of_what_they_cost() {
        String target = TEST_ONLY + "writes/order";
        // nobody known: nothing else is looked at
        post(target, null, "text/plain", "no JSON").then().statusCode(401);
        // a body that would not be read anyway
        Response unread = post(target, "author", "text/plain", "no JSON");
        unread.then().statusCode(415).header("Accept", "application/json");
        post(target, "author", null, "no JSON").then().statusCode(415);
        post(target, "reader", "application/json", "no JSON").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "Application/JSON; charset=UTF-8",
                "application/json; charset=\"utf-8\""
            })
    void json_is_json_however_it_is_written(String type) {
        post(TEST_ONLY + "writes/type", "author", type, "{}")
                .then()
                .statusCode(201)
                .body("length", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=iso-8859-1",
                "application/json; version=1",
                "application/json, text/plain",
                "application/jsonx",
                "text/json",
                "application/merge-patch+json",
                "multipart/form-data; boundary=x",
                "*/*"
            })
    void other_types_are_refused(String type) {
        post(TEST_ONLY + "writes/type", "author", type, "{}").then().statusCode(415);
    }

    @Test
    void a_patch_is_a_merge_patch() {
        Client.request("Authorization", Keys.bearer("author"), "Content-Type", "application/json")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .patch(TEST_ONLY + "writes/patch")
                .then()
                .statusCode(415)
                .header("Accept-Patch", "application/merge-patch+json");
        Client.request("Authorization", Keys.bearer("author"), "Content-Type", "application/merge-patch+json")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .patch(TEST_ONLY + "writes/patch")
                .then()
                .statusCode(200)
                .body("length", equalTo(2));
    }

    @Test
    void without_a_body_there_is_no_type_to_tell() {
        Client.request("Authorization", Keys.bearer("author"))
                .post(TEST_ONLY + "writes/empty")
                .then()
                .statusCode(201)
                .body("length", equalTo(0));
    }

    @Test
    void no_other_spelling_of_a_path_leads_past_the_policy() {
        assertThat(Client.get("/manage;x/v1/audit").statusCode()).isEqualTo(400);
        assertThat(Client.get("/%6danage/v1/audit").statusCode()).isEqualTo(401);
        assertThat(Client.get("/manage/v1/%61udit").statusCode()).isEqualTo(401);
        assertThat(Client.get("/Manage/v1/audit").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/news", "/v1/topics", "/openapi.json", "/problems"})
    void what_is_public_takes_no_notice_of_credentials(String path) {
        assertThat(Client.get(path, "Authorization", "Bearer " + UNKNOWN_KEY).statusCode())
                .isEqualTo(200);
        assertThat(Client.get(path, "Authorization", "Rubbish").statusCode()).isEqualTo(200);
        assertThat(Client.get(path, "Authorization", "a", "Authorization", "b").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_confined_key_reaches_its_collections_only() {
        String pages = Keys.bearer("admin", "pages");
        assertThat(Client.get(TEST_ONLY + "admin", "Authorization", pages).statusCode())
                .isEqualTo(200);
        assertThat(Client.get(TEST_ONLY + "reach/pages", "Authorization", pages).statusCode())
                .isEqualTo(200);
        assertThat(Client.get(TEST_ONLY + "reach/news", "Authorization", pages).statusCode())
                .isEqualTo(403);
        assertThat(Client.get("/manage/v1/news", "Authorization", pages).statusCode())
                .isEqualTo(403);
        assertThat(Client.get("/manage/v1/audit", "Authorization", pages).statusCode())
                .isEqualTo(403);
        assertThat(Client.get("/manage/v1/api-keys", "Authorization", pages).statusCode())
                .isEqualTo(403);
        assertThat(Client.get("/manage", "Authorization", pages).statusCode()).isEqualTo(403);
    }

    @Test
    void the_methods_of_a_path_are_told_to_whoever_is_let_in() {
        Client.request().options("/manage/v1/api-keys").then().statusCode(401);
        Client.request().options("/manage/nowhere").then().statusCode(401);
        Client.request("Authorization", Keys.bearer("reader"))
                .options("/manage/v1/api-keys")
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        Client.request("Authorization", Keys.bearer("reader"))
                .options("/manage/nowhere")
                .then()
                .statusCode(404);
        Client.request("Authorization", Keys.bearer("reader"))
                .put("/manage/v1/api-keys")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    private static int status(String path, String role) {
        return Client.get(TEST_ONLY + path, "Authorization", Keys.bearer(role)).statusCode();
    }

    private static Response post(String target, String role, String type, String body) {
        var request = Client.request();
        if (role != null) {
            request.header("Authorization", Keys.bearer(role));
        }
        if (type != null) {
            request.header("Content-Type", type);
        } else {
            request.noContentType();
        }
        return request.body(body.getBytes(StandardCharsets.UTF_8)).post(target);
    }
}
