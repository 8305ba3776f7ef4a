package no.innhold.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookTest {

    private static final String WEBHOOKS = "/manage/v1/webhooks";
    private static final String NOBODY = WEBHOOKS + "/0198c0de-0000-7000-8000-00000000dead";
    private static final Desk ADMIN = Desk.of("admin");

    @Inject
    Editor editor;

    @AfterEach
    void remove() {
        editor.sql("delete from webhook");
    }

    @Test
    void a_secret_is_told_once() {
        Response made = ADMIN.post(WEBHOOKS, """
                {"url":"https://example.org/hook","types":["news","topic"],"kinds":["published"],"description":"Nettstedet"}""");
        JsonPath webhook = made.then()
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .header("Location", matchesPattern(WEBHOOKS + "/[0-9a-f-]{36}"))
                .body("url", equalTo("https://example.org/hook"))
                .body("types", equalTo(List.of("news", "topic")))
                .body("kinds", equalTo(List.of("published")))
                .body("description", equalTo("Nettstedet"))
                .body("state", equalTo("active"))
                .body("stateSince", notNullValue())
                .body("createdAt", notNullValue())
                .body("createdBy", matchesPattern("key:test-admin-.*"))
                .body("previousUntil", nullValue())
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .jsonPath();
        String path = made.header("Location");
        assertThat(path).endsWith(webhook.getString("id"));
        ADMIN.get(path)
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("types", equalTo(List.of("news", "topic")))
                .body("createdAt", equalTo(webhook.getString("createdAt")));
        ADMIN.get(WEBHOOKS)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(webhook.getString("id")))
                .body("items[0].secret", nullValue());
        String audit =
                ADMIN.get("/manage/v1/audit?action=create-webhook&limit=1").asString();
        assertThat(audit).contains(webhook.getString("createdBy")).doesNotContain("whsec");
    }

    @Test
    void what_is_kept_of_a_secret_is_not_the_secret() {
        String secret = make("{\"url\":\"https://example.org/\"}").getString("secret");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        byte[] kept = editor.bytes("select secret from webhook");
        assertThat(kept).hasSize(32 + 12 + 16);
        assertThat(HexFormat.of().formatHex(kept)).doesNotContain(HexFormat.of().formatHex(key));
    }

    @Test
    void the_list_comes_in_pages() {
        String first = make("{\"url\":\"https://example.org/1\"}").getString("id");
        String second = make("{\"url\":\"https://example.org/2\"}").getString("id");
        JsonPath newest = ADMIN.get(WEBHOOKS + "?limit=1").jsonPath();
        assertThat(newest.getString("items[0].id")).isEqualTo(second);
        assertThat(newest.getInt("page.total")).isEqualTo(2);
        JsonPath next = ADMIN.get(newest.getString("page.next")).jsonPath();
        assertThat(next.getString("items[0].id")).isEqualTo(first);
        assertThat(next.getString("page.next")).isNull();
        assertThat(ADMIN.get(next.getString("page.prev")).jsonPath().getString("items[0].id"))
                .isEqualTo(second);
        ADMIN.get(WEBHOOKS + "?limt=1").then().statusCode(400).body("errors[0].suggestion", equalTo("limit"));
        ADMIN.get(WEBHOOKS + "?limit=101").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/, not-https",
        "ftp://example.org/, not-https",
        "https://localhost/, not-public",
        "https://10.0.0.1/hook, not-public",
        "https://169.254.169.254/latest, not-public",
        "https://[::1]/, not-public",
        "https://2130706433/, malformed",
        "https://user:pass@example.org/, malformed",
        "https://example.org/#x, malformed",
        "nettsted, not-https"
    })
    void an_address_that_will_not_do_is_told_with_a_pointer(String url, String code) {
        ADMIN.post(WEBHOOKS, "{\"url\":\"" + url + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9911/", "https://127.0.0.1:9911/"})
    void an_address_of_ones_own_is_refused_with_how_to_allow_it(String url) {
        ADMIN.post(WEBHOOKS, "{\"url\":\"" + url + "\"}")
                .then()
                .statusCode(422)
                .body(
                        "detail",
                        endsWith("Den som driver tjenesten, kan gjøre unntak for en mottaker med"
                                + " INNHOLD_WEBHOOK_ALLOW."));
    }

    @Test
    void types_and_kinds_are_closed_lists() {
        ADMIN.post(WEBHOOKS, """
                {"url":"https://example.org/","types":["news","project","nyws"],"kinds":["published","published"]}""")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/types/2", "/kinds/1")))
                .body("errors[0].code", equalTo("unknown-value"))
                .body("errors[0].suggestion", equalTo("news"))
                .body("errors[1].code", equalTo("repeated"));
        ADMIN.post(WEBHOOKS, "{\"url\":\"https://example.org/\",\"types\":[]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/types"))
                .body("errors[0].code", equalTo("size"))
                .body("detail", equalTo("Listen må ha fra 1 til 20 verdier. Utelat feltet for å få alle."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\":\"https://example.org/\",\"secret\":\"whsec_x\"}",
                "{\"url\":\"https://example.org/\",\"url\":\"https://example.org/\"}",
                "{\"url\":7}",
                "{\"url\":\"https://example.org/\",\"types\":\"news\"}",
                "{\"url\":\"https://example.org/\",\"types\":null}",
                "{\"url\":\"https://example.org/\"} x",
                "[]",
                ""
            })
    void json_is_read_strictly(String body) {
        ADMIN.post(WEBHOOKS, body).then().statusCode(400);
    }

    @Test
    void a_secret_is_kept_nowhere_so_a_request_cannot_be_repeated() {
        ADMIN.post(WEBHOOKS, "{\"url\":\"https://example.org/\"}", "Idempotency-Key", "k")
                .then()
                .statusCode(400);
        String path =
                WEBHOOKS + "/" + make("{\"url\":\"https://example.org/\"}").getString("id");
        ADMIN.act(path + "/rotate", "Idempotency-Key", "k").then().statusCode(400);
    }

    @Test
    void a_webhook_can_be_replaced_and_patched_without_if_match() {
        String path = WEBHOOKS
                + "/"
                + make("{\"url\":\"https://example.org/\",\"types\":[\"news\"],\"description\":\"a\"}")
                        .getString("id");
        ADMIN.put(path, "{\"url\":\"https://example.org/b\",\"kinds\":[\"removed\"]}")
                .then()
                .statusCode(200)
                .body("url", equalTo("https://example.org/b"))
                .body("types", nullValue())
                .body("kinds", equalTo(List.of("removed")))
                .body("description", nullValue())
                .body("secret", nullValue());
        ADMIN.patch(path, "{\"kinds\":null,\"description\":\"c\"}")
                .then()
                .statusCode(200)
                .body("url", equalTo("https://example.org/b"))
                .body("kinds", nullValue())
                .body("description", equalTo("c"));
        ADMIN.patch(path, "{\"url\":null}").then().statusCode(422).body("errors[0].pointer", equalTo("/url"));
        ADMIN.patch(path, "{\"url\":\"http://example.org/\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
        ADMIN.patch(path, "{\"state\":\"paused\"}").then().statusCode(400);
        ADMIN.put(path, "{}").then().statusCode(422);
        ADMIN.get(path).then().body("url", equalTo("https://example.org/b"));
    }

    @Test
    void a_secret_is_rotated_without_a_gap() {
        JsonPath made = make("{\"url\":\"https://example.org/\"}");
        String path = WEBHOOKS + "/" + made.getString("id");
        JsonPath rotated =
                ADMIN.act(path + "/rotate").then().statusCode(200).extract().jsonPath();
        assertThat(rotated.getString("secret")).matches("whsec_.{44}").isNotEqualTo(made.getString("secret"));
        assertThat(Duration.between(editor.now(), Instant.parse(rotated.getString("previousUntil"))))
                .isBetween(Duration.ofMinutes(24 * 60 - 1), Duration.ofHours(24));
        ADMIN.get(path).then().body("previousUntil", equalTo(rotated.getString("previousUntil")));
    }

    @Test
    void a_webhook_is_paused_and_resumed() {
        String path =
                WEBHOOKS + "/" + make("{\"url\":\"https://example.org/\"}").getString("id");
        String since = ADMIN.act(path + "/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"))
                .extract()
                .jsonPath()
                .getString("stateSince");
        ADMIN.act(path + "/pause").then().statusCode(200).body("stateSince", equalTo(since));
        ADMIN.act(path + "/resume").then().statusCode(200).body("state", equalTo("active"));
        ADMIN.post(path + "/resume", "{\"x\":1}").then().statusCode(400);
        ADMIN.act(path + "/resume?x=1").then().statusCode(400);
    }

    @Test
    void a_deleted_webhook_is_gone() {
        String path =
                WEBHOOKS + "/" + make("{\"url\":\"https://example.org/\"}").getString("id");
        ADMIN.delete(path).then().statusCode(204);
        ADMIN.get(path).then().statusCode(404);
        ADMIN.delete(path).then().statusCode(404);
        ADMIN.get(path + "/deliveries").then().statusCode(404);
    }

    @Test
    void there_is_an_end_to_their_number() {
        editor.sql("insert into webhook (id, url, state, state_since, created_at, created_by, secret, position)"
                + " select gen_random_uuid(), 'https://example.org/', 'paused', now(), now(), 'test', '', 0"
                + " from generate_series(1, 99)");
        make("{\"url\":\"https://example.org/\"}");
        ADMIN.post(WEBHOOKS, "{\"url\":\"https://example.org/\"}").then().statusCode(409);
    }

    @Test
    void a_replay_wants_a_token_of_the_log() {
        String path =
                WEBHOOKS + "/" + make("{\"url\":\"https://example.org/\"}").getString("id") + "/replay";
        ADMIN.post(path, "{\"since\":\"x\"}").then().statusCode(400).body("errors[0].pointer", equalTo("/since"));
        ADMIN.post(path, "{\"until\":\"x\"}").then().statusCode(400);
        ADMIN.post(path, "{}").then().statusCode(202);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,",
        "POST,",
        "GET, /0198c0de-0000-7000-8000-00000000dead",
        "PUT, /0198c0de-0000-7000-8000-00000000dead",
        "PATCH, /0198c0de-0000-7000-8000-00000000dead",
        "DELETE, /0198c0de-0000-7000-8000-00000000dead",
        "POST, /0198c0de-0000-7000-8000-00000000dead/rotate",
        "POST, /0198c0de-0000-7000-8000-00000000dead/pause",
        "POST, /0198c0de-0000-7000-8000-00000000dead/resume",
        "POST, /0198c0de-0000-7000-8000-00000000dead/test",
        "POST, /0198c0de-0000-7000-8000-00000000dead/replay",
        "GET, /0198c0de-0000-7000-8000-00000000dead/deliveries",
        "POST, /0198c0de-0000-7000-8000-00000000dead/deliveries/0198c0de-0000-7000-8000-00000000dead/replay"
    })
    void only_administrators_may(String method, String path) {
        String target = WEBHOOKS + (path == null ? "" : path);
        assertThat(status(method, target)).isEqualTo(401);
        assertThat(status(method, target, "Authorization", Keys.bearer("publisher")))
                .isEqualTo(403);
        assertThat(status(method, target, "Authorization", Keys.bearer("admin", "news")))
                .isEqualTo(403);
    }

    @Test
    void what_is_not_there_is_not_found() {
        ADMIN.get(NOBODY).then().statusCode(404);
        ADMIN.get(WEBHOOKS + "/x").then().statusCode(404);
        ADMIN.put(NOBODY, "{\"url\":\"https://example.org/\"}").then().statusCode(404);
        ADMIN.patch(NOBODY, "{}").then().statusCode(404);
        List.of("rotate", "pause", "resume", "test", "replay")
                .forEach(action -> ADMIN.act(NOBODY + "/" + action).then().statusCode(404));
        String path =
                WEBHOOKS + "/" + make("{\"url\":\"https://example.org/\"}").getString("id");
        ADMIN.act(path + "/deliveries/" + UUID.randomUUID() + "/replay").then().statusCode(404);
    }

    private static int status(String method, String target, String... headers) {
        RequestSpecification request = Client.request(headers);
        switch (method) {
            case "PATCH" ->
                request.header("Content-Type", "application/merge-patch+json")
                        .body("{}".getBytes(StandardCharsets.UTF_8));
            case "POST", "PUT" ->
                request.header("Content-Type", "application/json").body("{}".getBytes(StandardCharsets.UTF_8));
            default -> {}
        }
        return request.request(method, target).statusCode();
    }

    private static JsonPath make(String json) {
        return ADMIN.post(WEBHOOKS, json).then().statusCode(201).extract().jsonPath();
    }
}
