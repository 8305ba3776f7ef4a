package no.innhold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.innhold.Client;
import no.innhold.Editor;
import no.innhold.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ApiKeyTest {

    @Inject
    Editor editor;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void remove() {
        for (String id : made) {
            editor.sql("delete from api_key_secret where key_id = '" + id + "'");
            editor.sql("delete from api_key where id = '" + id + "'");
        }
    }

    @Test
    void a_key_is_told_once_and_works_at_once() {
        String name = name();
        JsonPath key = Admin.post(Admin.KEYS, """
                {"name":"%s","role":"author"}""".formatted(name))
                .then()
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .body("name", equalTo(name))
                .body("role", equalTo("author"))
                .body("createdAt", notNullValue())
                .body("expiresAt", nullValue())
                .body("scopes", nullValue())
                .body("key", matchesPattern("innhold_[a-z0-9]{1,20}_[0-9a-f]{64}"))
                .extract()
                .jsonPath();
        made.add(key.getString("id"));
        assertThat(key.getString("key")).startsWith("innhold_" + key.getString("id") + "_");
        assertThat(Admin.use(key.getString("key"))).isEqualTo(200);

        JsonPath newest = Admin.request()
                .get(Admin.KEYS + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(newest.getString("items[0].id")).isEqualTo(key.getString("id"));
        assertThat(newest.getString("items[0].lastUsedAt")).isNotNull();
        assertThat(newest.getString("items[0].createdBy")).startsWith("key:test-admin-");
        assertThat(newest.<Object>get("items[0].key")).isNull();
    }

    @Test
    void the_list_comes_in_pages() {
        String first = make("{\"name\":\"%s\",\"role\":\"reader\"}").getString("id");
        String second = make("{\"name\":\"%s\",\"role\":\"reader\"}").getString("id");
        JsonPath newest = Admin.request().get(Admin.KEYS + "?limit=1").jsonPath();
        assertThat(newest.getString("items[0].id")).isEqualTo(second);
        assertThat(newest.getString("page.prev")).isNull();
        assertThat(newest.getInt("page.total")).isGreaterThanOrEqualTo(2);
        JsonPath next = Admin.request().get(newest.getString("page.next")).jsonPath();
        assertThat(next.getString("items[0].id")).isEqualTo(first);
        JsonPath back = Admin.request().get(next.getString("page.prev")).jsonPath();
        assertThat(back.getString("items[0].id")).isEqualTo(second);
        Admin.request()
                .get(Admin.KEYS + "?limt=1")
                .then()
                .statusCode(400)
                .body("errors[0].suggestion", equalTo("limit"));
    }

    @Test
    void a_revoked_key_stops_at_once_and_stays_in_the_list() {
        JsonPath key = make("{\"name\":\"%s\",\"role\":\"reader\"}");
        String path = Admin.KEYS + "/" + key.getString("id");
        assertThat(Admin.use(key.getString("key"))).isEqualTo(200);
        Admin.request().delete(path).then().statusCode(204);
        assertThat(Admin.use(key.getString("key"))).isEqualTo(401);
        Admin.request().delete(path).then().statusCode(204);
        Admin.post(path + "/rotate", "{}").then().statusCode(409);
        Admin.request().get(Admin.KEYS + "?limit=1").then().body("items[0].revokedAt", notNullValue());
    }

    @Test
    void an_expired_key_stops() {
        JsonPath key = make("{\"name\":\"%s\",\"role\":\"reader\",\"expiresAt\":\""
                + editor.now().plus(Duration.ofMillis(1500)) + "\"}");
        assertThat(Admin.use(key.getString("key"))).isEqualTo(200);
        editor.waitUntil(Instant.parse(key.getString("expiresAt")));
        assertThat(Admin.use(key.getString("key"))).isEqualTo(401);
    }

    @Test
    void two_secrets_live_at_most() {
        JsonPath first = make("{\"name\":\"%s\",\"role\":\"reader\"}");
        String rotate = Admin.KEYS + "/" + first.getString("id") + "/rotate";
        JsonPath second =
                Admin.request().post(rotate).then().statusCode(200).extract().jsonPath();
        Duration grace = Duration.between(editor.now(), Instant.parse(second.getString("previousUntil")));
        assertThat(grace).isBetween(Duration.ofMinutes(24 * 60 - 1), Duration.ofHours(24));
        assertThat(Admin.use(first.getString("key"))).isEqualTo(200);
        assertThat(Admin.use(second.getString("key"))).isEqualTo(200);

        JsonPath third =
                Admin.post(rotate, "{}").then().statusCode(200).extract().jsonPath();
        assertThat(Admin.use(first.getString("key"))).isEqualTo(401);
        assertThat(Admin.use(second.getString("key"))).isEqualTo(200);
        assertThat(Admin.use(third.getString("key"))).isEqualTo(200);

        JsonPath fourth = Admin.post(rotate, "{\"previousUntil\":\"" + editor.now() + "\"}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(Admin.use(second.getString("key"))).isEqualTo(401);
        assertThat(Admin.use(third.getString("key"))).isEqualTo(401);
        assertThat(Admin.use(fourth.getString("key"))).isEqualTo(200);
    }

    @Test
    void a_secret_before_does_not_work_for_ever() {
        JsonPath key = make("{\"name\":\"%s\",\"role\":\"reader\"}");
        Admin.post(
                        Admin.KEYS + "/" + key.getString("id") + "/rotate",
                        "{\"previousUntil\":\"" + editor.now().plus(Duration.ofDays(31)) + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/previousUntil"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"author\"} | 422 | /name",
                "{\"name\":\"\",\"role\":\"author\"} | 422 | /name",
                "{\"name\":\" x\",\"role\":\"author\"} | 422 | /name",
                "{\"name\":\"x\\ny\",\"role\":\"author\"} | 422 | /name",
                "{\"name\":\"key-x\"} | 422 | /role",
                "{\"name\":\"key-x\",\"role\":\"owner\"} | 422 | /role",
                "{\"name\":\"key-x\",\"role\":\"ADMIN\"} | 422 | /role",
                "{\"name\":\"key-x\",\"role\":\"author\",\"scopes\":[]} | 422 | /scopes",
                "{\"name\":\"key-x\",\"role\":\"author\",\"scopes\":[\"audit\"]} | 422 | /scopes/0",
                "{\"name\":\"key-x\",\"role\":\"author\",\"scopes\":\"news\"} | 400 | /scopes",
                "{\"name\":\"key-x\",\"role\":\"author\",\"expiresAt\":\"2020-01-01T00:00:00Z\"} | 422 | /expiresAt",
                "{\"name\":\"key-x\",\"role\":\"author\",\"id\":\"mine\"} | 400 | /id",
                "{\"name\":\"key-x\",\"role\":\"author\",\"expiresAt\":null} | 400 | /expiresAt"
            })
    void a_key_that_cannot_be_is_not_made(String body, int status, String pointer) {
        Admin.post(Admin.KEYS, body).then().statusCode(status).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_name_is_one_of_a_kind_also_among_revoked_keys() {
        String name = make("{\"name\":\"%s\",\"role\":\"reader\"}").getString("name");
        String again = "{\"name\":\"" + name + "\",\"role\":\"reader\"}";
        Admin.post(Admin.KEYS, again).then().statusCode(409);
        Admin.request().delete(Admin.KEYS + "/" + made.get(0)).then().statusCode(204);
        Admin.post(Admin.KEYS, again).then().statusCode(409);
        Admin.post(Admin.KEYS, "{\"name\":\"admin\",\"role\":\"reader\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void scopes_are_kept_each_once() {
        JsonPath key = make("{\"name\":\"%s\",\"role\":\"publisher\",\"scopes\":[\"news\",\"pages\",\"news\"]}");
        assertThat(key.getList("scopes")).containsExactly("news", "pages");
        assertThat(Admin.use(key.getString("key"))).isEqualTo(200);
    }

    @Test
    void the_last_administrator_stays() {
        JsonPath key = make("{\"name\":\"%s\",\"role\":\"admin\"}");
        editor.sql("update api_key set revoked_at = '2100-01-01T00:00:00Z' where role = 'admin' and revoked_at is null"
                + " and id <> '" + key.getString("id") + "'");
        try {
            Client.request("Authorization", "Bearer " + key.getString("key"))
                    .delete(Admin.KEYS + "/" + key.getString("id"))
                    .then()
                    .statusCode(409);
            assertThat(Admin.use(key.getString("key"))).isEqualTo(200);
        } finally {
            editor.sql("update api_key set revoked_at = null where revoked_at = '2100-01-01T00:00:00Z'");
        }
        Client.request("Authorization", "Bearer " + key.getString("key"))
                .delete(Admin.KEYS + "/" + key.getString("id"))
                .then()
                .statusCode(204);
    }

    @Test
    void no_answer_with_a_secret_is_kept() {
        Admin.request()
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .body("{\"name\":\"key-x\",\"role\":\"reader\"}")
                .post(Admin.KEYS)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"reader", "author", "publisher"})
    void keys_are_for_administrators(String role) {
        Client.get(Admin.KEYS, "Authorization", Keys.bearer(role)).then().statusCode(403);
        Client.request("Authorization", Keys.bearer(role))
                .delete(Admin.KEYS + "/nowhere")
                .then()
                .statusCode(403);
        Client.request("Authorization", Keys.bearer(role), "Content-Type", "application/json")
                .body("{\"name\":\"key-x\",\"role\":\"admin\"}")
                .post(Admin.KEYS)
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_no_key_is_not_found() {
        Admin.request().delete(Admin.KEYS + "/nowhere").then().statusCode(404);
        Admin.post(Admin.KEYS + "/nowhere/rotate", "{}").then().statusCode(404);
    }

    private JsonPath make(String json) {
        JsonPath key = Admin.post(Admin.KEYS, json.formatted(name()))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        made.add(key.getString("id"));
        return key;
    }

    private static String name() {
        return "key-" + UUID.randomUUID();
    }
}
