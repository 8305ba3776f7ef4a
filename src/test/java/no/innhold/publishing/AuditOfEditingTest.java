package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what to which text. */
@QuarkusTest
class AuditOfEditingTest {

    @Inject
    Editor editor;

    private final Desk admin = Desk.of("admin");
    private final Desk publisher = Desk.of("publisher");

    @BeforeEach
    void makeKeys() {
        // which is logged as well, before anything is counted
        Stream.of("reader", "author").forEach(Desk::of);
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void each_change_is_one_entry() {
        String later = editor.now().plusSeconds(3600).toString();
        Paper nb = Paper.news("Logg");
        nb.put(Texts.least(ContentType.NEWS, "Logg to")).then().statusCode(200);
        nb.retitle("Logg tre");
        Desk.of("author")
                .act(nb.path("/editions/1/restore"), "If-Match", "\"3\"")
                .then()
                .statusCode(200);
        Paper nn = nb.begin("nn", Texts.least(ContentType.NEWS, "Logg på nynorsk"));
        nn.publish("{\"from\":\"" + later + "\"}").then().statusCode(200);
        nn.cancelSchedule().then().statusCode(200);
        nn.publish("{}").then().statusCode(200);
        nn.unpublish("{\"kind\":\"gone\"}").then().statusCode(200);
        nb.trash("publisher").then().statusCode(204);
        publisher.act(nb.document() + "/untrash").then().statusCode(200);

        JsonPath log = of(nb);
        assertThat(log.getList("items.action"))
                .isEqualTo(List.of(
                        "untrash",
                        "trash",
                        "unpublish",
                        "publish",
                        "cancel-schedule",
                        "schedule",
                        "save",
                        "restore",
                        "save",
                        "save",
                        "create"));
        assertThat(log.getList("items.locale"))
                .isEqualTo(Arrays.asList(null, null, "nn", "nn", "nn", "nn", "nn", "nb", "nb", "nb", "nb"));
        assertThat(log.getList("items.outcome")).containsOnly("done");
        assertThat(log.getString("items[10].actor")).startsWith("key:test-author-");
        assertThat(log.getString("items[3].actor")).startsWith("key:test-publisher-");
        assertThat(log.getString("items[3].requestId")).isNotBlank();
    }

    @Test
    void several_texts_have_an_entry_each() {
        Paper one = Paper.news("En");
        Paper two = Paper.news("To");
        String items = "\"items\":[{\"id\":\"" + one.id() + "\"},{\"id\":\"" + two.id() + "\"}]}";
        publisher.post("/manage/v1/publish", "{" + items).then().statusCode(200);
        String later = editor.now().plusSeconds(3600).toString();
        Response release =
                publisher.post("/manage/v1/releases", "{\"name\":\"Slipp\",\"at\":\"" + later + "\"," + items);
        release.then().statusCode(201);
        String id = release.jsonPath().getString("id");
        publisher.act("/manage/v1/releases/" + id + "/cancel").then().statusCode(200);

        for (Paper paper : List.of(one, two)) {
            assertThat(of(paper).getList("items.action")).isEqualTo(List.of("schedule", "publish", "create"));
            assertThat(of(paper).getString("items[0].subject")).isEqualTo(id);
        }
        JsonPath newest = admin.get("/manage/v1/audit?limit=4").jsonPath();
        assertThat(newest.getList("items.action"))
                .isEqualTo(List.of("cancel-release", "release", "schedule", "schedule"));
        assertThat(newest.getList("items.subject")).containsOnly(id);
    }

    @Test
    void a_refusal_is_one_entry_and_a_failure_none() {
        Paper paper = Paper.news("Logg");
        int before = entries();
        Response denied = Desk.of("author").act(paper.path("/publish"), "If-Match", "\"1\"");
        denied.then().statusCode(403);

        assertThat(entries()).isEqualTo(before + 1);
        JsonPath newest = admin.get("/manage/v1/audit?limit=1&outcome=denied").jsonPath();
        assertThat(newest.getString("items[0].actor")).startsWith("key:test-author-");
        assertThat(newest.getString("items[0].action")).isEqualTo("POST /manage/v1/news/" + paper.id() + "/publish");
        assertThat(newest.getString("items[0].requestId")).isEqualTo(denied.header("X-Request-Id"));
        int after = entries();
        Desk.of("author")
                .put(paper.path(), "{\"title\":\"x\"}", "If-Match", "\"7\"")
                .then()
                .statusCode(412);
        Desk.of("author").put(paper.path(), "{\"title\":\"x\"}").then().statusCode(428);
        Desk.of("author").put(paper.path(), "{}", "If-Match", "\"1\"").then().statusCode(422);
        Desk.of("author").put(paper.path(), "{", "If-Match", "\"1\"").then().statusCode(400);
        paper.unpublish("{\"kind\":\"gone\"}").then().statusCode(409);
        publisher
                .post("/manage/v1/publish", "{\"items\":[{\"id\":\"" + paper.id() + "\",\"edition\":9}]}")
                .then()
                .statusCode(409);
        assertThat(entries()).isEqualTo(after);
        assertThat(admin.get("/manage/v1/audit/verify").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @Test
    void a_repeated_request_is_not_logged_again() {
        String key = UUID.randomUUID().toString();
        String body = Texts.least(ContentType.NEWS, "Logg");
        String first = Desk.of("author")
                .post("/manage/v1/news", body, "Idempotency-Key", key)
                .asString();
        int entries = entries();

        assertThat(Desk.of("author")
                        .post("/manage/v1/news", body, "Idempotency-Key", key)
                        .asString())
                .isEqualTo(first);
        assertThat(entries()).isEqualTo(entries);
    }

    private JsonPath of(Paper paper) {
        return admin.get("/manage/v1/audit?document=" + paper.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int entries() {
        return admin.get("/manage/v1/audit?limit=1").jsonPath().getInt("page.total");
    }
}
