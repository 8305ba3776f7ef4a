package no.innhold.publishing;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.Keys;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organisations and topics, kept over HTTP; all that is written here has a slug that begins with "prov". */
@QuarkusTest
class VocabularyManagementTest {

    private static final String TOPICS = "/manage/v1/topics";
    private static final String ORGANISATIONS = "/manage/v1/organisations";

    /** What every type needs to be shown, with topics and organisations to be filled in. */
    private static final Map<ContentType, String> CONTENT = Map.of(
            ContentType.PROJECT,
            "\"status\":\"ongoing\",\"partners\":[%2$s]",
            ContentType.PUBLICATION,
            "\"kind\":\"report\",\"institutions\":[%2$s]",
            ContentType.NEWS,
            "\"category\":\"news\"",
            ContentType.COURSE,
            "\"mode\":\"onsite\",\"provider\":%3$s",
            ContentType.PAGE,
            "\"section\":\"prov\"");

    @Inject
    Editor editor;

    private final Desk publisher = Desk.of("publisher");
    private final Desk reader = Desk.of("reader");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
        editor.sql("delete from vocabulary_entry where slug like 'prov%'");
    }

    @Test
    void what_is_created_is_public_at_once() {
        Response created = publisher.post(TOPICS, "{\"title\":{\"nb\":\"Prøvd tema\",\"en\":\"Tried\"}}");
        created.then().statusCode(201).header("ETag", "\"0\"").header("Location", TOPICS + "/provd-tema");
        assertThat(created.header("Cache-Control")).isEqualTo("private, no-store");
        JsonPath entry = created.jsonPath();
        assertThat(entry.getString("slug")).isEqualTo("provd-tema");
        assertThat(entry.getString("name")).isEqualTo("Prøvd tema");
        assertThat(entry.getInt("version")).isZero();
        assertThat(entry.getMap("content"))
                .isEqualTo(Map.of("slug", "provd-tema", "title", Map.of("nb", "Prøvd tema", "en", "Tried")));
        assertThat(entry.getMap("uses")).isEqualTo(Map.of("live", 0, "all", 0));
        assertThat(entry.getList("formerSlugs")).isEmpty();
        assertThat(reader.get(TOPICS + "/provd-tema").asString()).isEqualTo(created.asString());
        assertThat(json("/v1/topics/provd-tema?locale=en").getString("title")).isEqualTo("Tried");
        assertThat(lastDeed("create-entry")).isEqualTo("topics/provd-tema");
    }

    @Test
    void slugs_made_of_names_get_out_of_the_way_and_sent_ones_do_not() {
        topic("{\"nb\":\"Prov\"}");
        assertThat(publisher.post(TOPICS, "{\"title\":{\"nb\":\"prov\"}}").header("Location"))
                .isEqualTo(TOPICS + "/prov-2");
        assertThat(publisher
                        .post(TOPICS, "{\"slug\":\"prov-3\",\"title\":{\"nb\":\"x\"}}")
                        .header("Location"))
                .isEqualTo(TOPICS + "/prov-3");
        assertThat(publisher
                        .post(ORGANISATIONS, "{\"name\":{\"nb\":\"Prov\"},\"kind\":\"voluntary\"}")
                        .header("Location"))
                .isEqualTo(ORGANISATIONS + "/prov");
        refused(publisher.post(TOPICS, "{\"slug\":\"prov\",\"title\":{\"nb\":\"x\"}}"), 409, "/slug", "taken");
        publisher
                .patch(TOPICS + "/prov", "{\"slug\":\"prov-ny\"}", "If-Match", "\"0\"")
                .then()
                .statusCode(200);
        refused(publisher.post(TOPICS, "{\"slug\":\"prov\",\"title\":{\"nb\":\"x\"}}"), 409, "/slug", "taken");
    }

    @Test
    void what_breaks_a_rule_is_refused_with_its_place() {
        refused(publisher.post(TOPICS, "{\"title\":{}}"), 422, "/title", "required");
        refused(
                publisher.post(TOPICS, "{\"title\":{\"nb\":\"Prov\",\"sv\":\"Prov\"}}"),
                422,
                "/title/sv",
                "unknown-locale");
        refused(
                publisher.post(ORGANISATIONS, "{\"name\":{\"sv\":\"Prov\"},\"kind\":\"voluntary\"}"),
                422,
                "/name/sv",
                "unknown-locale");
        String name = ",\"title\":{\"nb\":\"x\"}}";
        refused(publisher.post(TOPICS, "{\"slug\":\"Prov\"" + name), 422, "/slug", "pattern");
        refused(
                publisher.post(TOPICS, "{\"slug\":\"0198c0de-0000-7000-8000-000000000000\"" + name),
                422,
                "/slug",
                "invalid-slug");
        refused(publisher.post(TOPICS, "{\"slug\":\"prov\",\"version\":3" + name), 400, "/version", "unknown-property");
        publisher
                .request()
                .contentType("text/plain")
                .body("{}")
                .post(TOPICS)
                .then()
                .statusCode(415);
        assertThat(publisher.post(TOPICS + "?locale=nb", "{}").statusCode()).isEqualTo(400);
        assertThat(get("/v1/topics/prov").statusCode()).isEqualTo(404);
    }

    @Test
    void only_publishers_write_and_readers_read() {
        topic("{\"nb\":\"Prov\"}");
        Desk author = Desk.of("author");
        String body = "{\"title\":{\"nb\":\"Prov\"}}";
        String[] match = {"If-Match", "\"0\""};
        assertThat(List.of(
                        author.post(TOPICS, body).statusCode(),
                        author.put(TOPICS + "/prov", body, match).statusCode(),
                        author.patch(TOPICS + "/prov", body, match).statusCode(),
                        author.post(TOPICS + "/prov/merge", "{\"into\":\"recovery\"}")
                                .statusCode(),
                        author.delete(TOPICS + "/prov").statusCode()))
                .containsOnly(403);
        assertThat(List.of(
                        empty(Client.request()).post(TOPICS).statusCode(),
                        empty(Client.request()).put(TOPICS + "/prov").statusCode(),
                        Client.request()
                                .contentType("application/merge-patch+json")
                                .body(body)
                                .patch(TOPICS + "/prov")
                                .statusCode(),
                        empty(Client.request()).post(TOPICS + "/prov/merge").statusCode(),
                        Client.request().delete(TOPICS + "/prov").statusCode(),
                        get(TOPICS).statusCode(),
                        get(TOPICS + "/prov").statusCode()))
                .containsOnly(401);
        assertThat(reader.get(TOPICS).statusCode()).isEqualTo(200);
        assertThat(reader.get(TOPICS + "/prov").header("ETag")).isEqualTo("\"0\"");
        Response elsewhere = empty(Client.request("Authorization", Keys.bearer("publisher", "topics")))
                .post(ORGANISATIONS);
        assertThat(elsewhere.statusCode()).isEqualTo(403);
    }

    @Test
    void a_change_needs_the_tag_and_tells_who_comes_too_late_what_others_did() {
        topic("{\"nb\":\"Prov\"}");
        String path = TOPICS + "/prov";
        assertThat(publisher.put(path, "{\"title\":{\"nb\":\"A\"}}").statusCode())
                .isEqualTo(428);
        assertThat(publisher
                        .put(path, "{\"title\":{\"nb\":\"A\"}}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(428);
        assertThat(publisher.patch(path, "{}").statusCode()).isEqualTo(428);
        refused(publisher.put(path, "{}", "If-Match", "\"0\""), 422, "/title", "required");
        assertThat(publisher
                        .put(TOPICS + "/prov-ukjent", "{}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(publisher
                        .put(TOPICS + "/prov-ukjent", "{\"title\":{\"nb\":\"A\"}}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(publisher
                        .patch(TOPICS + "/prov-ukjent", "{}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);

        publisher
                .put(path, "{\"title\":{\"nb\":\"Deres\"}}", "If-Match", "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Response late = publisher.put(path, "{\"title\":{\"nb\":\"Min\"}}", "If-Match", "\"0\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.jsonPath().getString("current")).isEqualTo("\"1\"");
        assertThat(late.jsonPath().getList("errors"))
                .isEqualTo(List.of(Map.of("pointer", "/title/nb", "yours", "Min", "theirs", "Deres", "base", "Prov")));
        Response patch = publisher.patch(path, "{\"title\":{\"en\":\"Mine\"}}", "If-Match", "\"0\"");
        assertThat(patch.statusCode()).isEqualTo(412);
        assertThat(patch.jsonPath().getList("errors.pointer")).containsExactlyInAnyOrder("/title/en", "/title/nb");

        publisher
                .patch(path, "{\"title\":{\"en\":\"Mine\"}}", "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(reader.get(path).jsonPath().getMap("content.title")).isEqualTo(Map.of("nb", "Deres", "en", "Mine"));
        publisher
                .patch(path, "{\"title\":{\"en\":null}}", "If-Match", "\"2\"")
                .then()
                .statusCode(200);
        assertThat(reader.get(path).jsonPath().getMap("content.title")).isEqualTo(Map.of("nb", "Deres"));
        assertThat(publisher
                        .patch(path, "{\"title\":null}", "If-Match", "\"3\"")
                        .statusCode())
                .isEqualTo(422);
        assertThat(publisher
                        .request("If-Match", "\"3\"")
                        .contentType("application/json")
                        .body("{}")
                        .patch(path)
                        .statusCode())
                .isEqualTo(415);
        assertThat(lastDeed("change-entry")).isEqualTo("topics/prov");
    }

    @Test
    void under_another_slug_the_former_one_redirects() {
        topic("{\"nb\":\"Prov\"}");
        Response moved = publisher.put(
                TOPICS + "/prov", "{\"slug\":\"prov-ny\",\"title\":{\"nb\":\"Ny\"}}", "If-Match", "\"0\"");
        assertThat(moved.jsonPath().getString("slug")).isEqualTo("prov-ny");
        assertThat(moved.jsonPath().getList("formerSlugs")).isEqualTo(List.of("prov"));
        Response former = reader.get(TOPICS + "/prov");
        assertThat(former.statusCode() + " " + former.header("Location")).isEqualTo("308 " + TOPICS + "/prov-ny");
        Response delivered = get("/v1/topics/prov");
        assertThat(delivered.statusCode() + " " + delivered.header("Location")).isEqualTo("308 /v1/topics/prov-ny");
        assertThat(publisher.delete(TOPICS + "/prov").statusCode()).isEqualTo(404);

        publisher
                .patch(TOPICS + "/prov-ny", "{\"slug\":\"prov\"}", "If-Match", "\"1\"")
                .then()
                .statusCode(200);
        assertThat(get("/v1/topics/prov").statusCode()).isEqualTo(200);
        assertThat(get("/v1/topics/prov-ny").header("Location")).isEqualTo("/v1/topics/prov");
        assertThat(reader.get(TOPICS + "/prov").jsonPath().getList("formerSlugs"))
                .isEqualTo(List.of("prov-ny"));
        refused(
                publisher.patch(TOPICS + "/prov", "{\"slug\":\"recovery\"}", "If-Match", "\"2\""),
                409,
                "/slug",
                "taken");
    }

    @Test
    void texts_can_be_saved_with_a_slug_that_was_current_when_they_were_read() {
        topic("{\"nb\":\"Prov\"}");
        publisher
                .patch(TOPICS + "/prov", "{\"slug\":\"prov-ny\"}", "If-Match", "\"0\"")
                .then()
                .statusCode(200);
        Edition saved = editor.live(ContentType.PAGE, "nb", "{\"title\":\"Prov\",\"topics\":[\"prov\"]}");
        assertThat(json("/v1/pages/" + saved.head().documentId()).getList("topics.slug"))
                .isEqualTo(List.of("prov-ny"));
    }

    @Test
    void a_rename_is_seen_in_lists_at_once() {
        topic("{\"nb\":\"Prov\"}");
        editor.live(ContentType.NEWS, "nb", content(ContentType.NEWS, "\"prov\"", ""));
        Response before = get("/v1/news?topic=prov");
        assertThat(before.jsonPath().getString("items[0].topics[0].title")).isEqualTo("Prov");
        publisher
                .patch(TOPICS + "/prov", "{\"title\":{\"nb\":\"Annet\"}}", "If-Match", "\"0\"")
                .then()
                .statusCode(200);
        Response after = get("/v1/news?topic=prov", "If-None-Match", before.header("ETag"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.jsonPath().getString("items[0].topics[0].title")).isEqualTo("Annet");
    }

    @Test
    void of_several_writers_with_one_tag_one_wins() throws Exception {
        topic("{\"nb\":\"Prov\"}");
        ExecutorService writers = Executors.newFixedThreadPool(6);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String body = "{\"title\":{\"nb\":\"Nr. " + i + "\"}}";
                answers.add(writers.submit(() -> {
                    start.await();
                    return publisher
                            .put(TOPICS + "/prov", body, "If-Match", "\"0\"")
                            .statusCode();
                }));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        } finally {
            writers.shutdown();
        }
        assertThat(reader.get(TOPICS + "/prov").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void references_follow_into_the_other_entry_in_every_edition() {
        topic("{\"nb\":\"Prov\"}");
        topic("{\"nb\":\"Prov annen\"}");
        publisher
                .patch(TOPICS + "/prov", "{\"slug\":\"prov-a\"}", "If-Match", "\"0\"")
                .then()
                .statusCode(200);
        List<Edition> live = new ArrayList<>();
        List<Edition> drafts = new ArrayList<>();
        for (var type : ContentType.values()) {
            live.add(editor.live(type, "nb", content(type, "\"recovery\",\"prov-a\"", "")));
            editor.live(type, last(live).head().documentId(), "nb", content(type, "\"unge\",\"prov-a\"", ""));
            drafts.add(editor.draft(type, "nb", content(type, "\"prov-a\",\"recovery\",\"prov-annen\"", "")));
        }
        assertThat(reader.get(TOPICS + "/prov-a").jsonPath().getMap("uses")).isEqualTo(Map.of("live", 5, "all", 10));

        Response merged = publisher.post(TOPICS + "/prov-a/merge", "{\"into\":\"prov-annen\"}");
        assertThat(merged.statusCode()).isEqualTo(200);
        assertThat(merged.jsonPath().getString("slug")).isEqualTo("prov-annen");
        assertThat(merged.jsonPath().getMap("uses")).isEqualTo(Map.of("live", 5, "all", 10));
        assertThat(merged.jsonPath().getList("formerSlugs")).isEqualTo(List.of("prov", "prov-a"));
        int place = 0;
        for (var type : ContentType.values()) {
            String id = live.get(place).head().documentId().toString();
            assertThat(json("/v1/" + type.collection() + "/" + id).getList("topics.slug"))
                    .isEqualTo(List.of("unge", "prov-annen"));
            assertThat(slugs("/v1/" + type.collection() + "?topic=prov-annen")).hasSize(1);
            assertThat(slugs("/v1/" + type.collection() + "?topic=prov")).hasSize(1);
            String edited = "/manage/v1/" + type.collection() + "/";
            assertThat(reader.get(edited + id + "/editions/1").jsonPath().getList("content.topics"))
                    .isEqualTo(List.of("recovery", "prov-annen"));
            String draft = drafts.get(place++).head().documentId().toString();
            assertThat(reader.get(edited + draft).jsonPath().getList("content.topics"))
                    .isEqualTo(List.of("recovery", "prov-annen"));
        }
        for (String former : List.of("prov", "prov-a")) {
            assertThat(get("/v1/topics/" + former).header("Location")).isEqualTo("/v1/topics/prov-annen");
            assertThat(reader.get(TOPICS + "/" + former).statusCode()).isEqualTo(308);
        }
        assertThat(lastDeed("merge-entry")).isEqualTo("topics/prov-a");
    }

    @Test
    void references_to_organisations_follow_in_every_relation() {
        organisation("prov-a", "");
        organisation("prov-b", "");
        List<Edition> live = new ArrayList<>();
        for (var type : ContentType.values()) {
            live.add(editor.live(type, "nb", content(type, "", "prov-a")));
        }
        publisher
                .post(ORGANISATIONS + "/prov-a/merge", "{\"into\":\"prov-b\"}")
                .then()
                .statusCode(200);
        assertThat(json("/v1/organisations/prov-b").getInt("uses")).isEqualTo(3);
        assertThat(item(live, ContentType.PROJECT).getList("partners.slug")).isEqualTo(List.of("prov-b"));
        assertThat(item(live, ContentType.PUBLICATION).getList("institutions.slug"))
                .isEqualTo(List.of("prov-b"));
        assertThat(item(live, ContentType.COURSE).getString("provider.slug")).isEqualTo("prov-b");
    }

    @Test
    void an_entry_is_merged_with_another_one_of_its_vocabulary_only() {
        topic("{\"nb\":\"Prov\"}");
        organisation("prov-org", "");
        String merge = TOPICS + "/prov/merge";
        refused(publisher.post(merge, "{\"into\":\"prov\"}"), 422, "/into", "into-itself");
        refused(publisher.post(merge, "{\"into\":\"prov-ukjent\"}"), 422, "/into", "no-such-target");
        refused(publisher.post(merge, "{\"into\":\"prov-org\"}"), 422, "/into", "no-such-target");
        refused(publisher.post(merge, "{}"), 422, "/into", "required");
        refused(publisher.post(merge, "{\"into\":7}"), 400, "/into", "wrong-type");
        assertThat(publisher
                        .post(TOPICS + "/prov-ukjent/merge", "{\"into\":\"prov\"}")
                        .statusCode())
                .isEqualTo(404);
        publisher
                .request()
                .contentType("text/plain")
                .body("{}")
                .post(merge)
                .then()
                .statusCode(415);
        assertThat(get("/v1/topics/prov").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_used_by_a_draft_is_not_deleted_and_the_users_are_named() {
        topic("{\"nb\":\"Prov\"}");
        Edition first = editor.draft(ContentType.NEWS, "nn", "{\"title\":\"Første\",\"topics\":[\"prov\"]}");
        editor.draft(ContentType.NEWS, first.head().documentId(), "nn", "{\"title\":\"Andre\"}");
        Response used = publisher.delete(TOPICS + "/prov");
        assertThat(used.statusCode()).isEqualTo(409);
        assertThat(used.jsonPath().getInt("total")).isEqualTo(1);
        assertThat(used.jsonPath().getList("users"))
                .isEqualTo(List.of(Map.of(
                        "id", first.head().documentId().toString(),
                        "type", "news",
                        "title", "Første",
                        "locale", "nn",
                        "edition", 1)));
        for (int i = 0; i < 50; i++) {
            editor.draft(ContentType.PAGE, "nb", "{\"title\":\"Side\",\"topics\":[\"prov\"]}");
        }
        Response many = publisher.delete(TOPICS + "/prov");
        assertThat(many.jsonPath().getInt("total")).isEqualTo(51);
        assertThat(many.jsonPath().getList("users")).hasSize(50);
        assertThat(get("/v1/topics/prov").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_not_used_is_deleted_with_all_that_led_to_it() {
        topic("{\"nb\":\"Prov\"}");
        publisher
                .patch(TOPICS + "/prov", "{\"slug\":\"prov-ny\"}", "If-Match", "\"0\"")
                .then()
                .statusCode(200);
        assertThat(publisher.delete(TOPICS + "/prov-ny").statusCode()).isEqualTo(204);
        for (String slug : List.of("prov", "prov-ny")) {
            assertThat(get("/v1/topics/" + slug).statusCode()).isEqualTo(404);
            assertThat(reader.get(TOPICS + "/" + slug).statusCode()).isEqualTo(404);
        }
        assertThat(publisher.delete(TOPICS + "/prov-ny").statusCode()).isEqualTo(404);
        assertThat(lastDeed("delete-entry")).isEqualTo("topics/prov-ny");
        topic("{\"nb\":\"Prov\"}");
        assertThat(get("/v1/topics/prov").statusCode()).isEqualTo(200);
    }

    @Test
    void two_organisations_do_not_share_a_number() {
        organisation("prov-a", ",\"orgNumber\":\"964 965 137\"");
        assertThat(reader.get(ORGANISATIONS + "/prov-a").jsonPath().getString("content.orgNumber"))
                .isEqualTo("964965137");
        String other =
                "{\"slug\":\"prov-b\",\"name\":{\"nb\":\"B\"},\"kind\":\"voluntary\",\"orgNumber\":\"964965137\"}";
        refused(publisher.post(ORGANISATIONS, other), 409, "/orgNumber", "taken");
        organisation("prov-b", "");
        refused(publisher.put(ORGANISATIONS + "/prov-b", other, "If-Match", "\"0\""), 409, "/orgNumber", "taken");
        publisher
                .patch(ORGANISATIONS + "/prov-a", "{\"url\":\"https://www.example.org\"}", "If-Match", "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void entries_are_listed_by_name_and_found_by_a_part_of_it() {
        for (String name : List.of("Prov Ål", "Prov Øre", "prov Zoo")) {
            topic("{\"nb\":\"" + name + "\"}");
        }
        topic("{\"en\":\"Prov Ære\"}");
        JsonPath found = reader.get(TOPICS + "?q=PROV&limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(found.getList("items.name")).isEqualTo(List.of("prov Zoo", "Prov Ære", "Prov Øre"));
        assertThat(found.getInt("page.total")).isEqualTo(4);
        JsonPath next = reader.get(found.getString("page.next")).jsonPath();
        assertThat(next.getList("items.name")).isEqualTo(List.of("Prov Ål"));
        assertThat(reader.get(next.getString("page.prev")).jsonPath().getList("items.name"))
                .isEqualTo(found.getList("items.name"));
        assertThat(reader.get(TOPICS + "?q=prov-aere").jsonPath().getList("items.slug"))
                .isEqualTo(List.of("prov-aere"));
        assertThat(reader.get(TOPICS + "?q=%25").jsonPath().getInt("page.total"))
                .isZero();
        assertThat(reader.get(TOPICS).jsonPath().getInt("page.total")).isEqualTo(14 + 4);
        assertThat(reader.get(TOPICS + "?sort=name").statusCode()).isEqualTo(400);
        assertThat(reader.get(TOPICS + "?limit=101").statusCode()).isEqualTo(400);
        assertThat(reader.get(found.getString("page.next").replace("topics", "organisations"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_repeated_request_makes_one_entry() {
        String body = "{\"title\":{\"nb\":\"Prov\"}}";
        Response first = publisher.post(TOPICS, body, "Idempotency-Key", "prov-1");
        Response again = publisher.post(TOPICS, body, "Idempotency-Key", "prov-1");
        assertThat(again.statusCode() + again.asString()).isEqualTo(201 + first.asString());
        assertThat(again.header("Location")).isEqualTo(TOPICS + "/prov");
        assertThat(publisher
                        .post(TOPICS, body + " ", "Idempotency-Key", "prov-1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(get("/v1/topics/prov-2").statusCode()).isEqualTo(404);
        editor.sql("delete from idempotency_key");
    }

    private void topic(String names) {
        publisher.post(TOPICS, "{\"title\":" + names + "}").then().statusCode(201);
    }

    private void organisation(String slug, String more) {
        String content = "{\"slug\":\"%1$s\",\"name\":{\"nb\":\"%1$s\"},\"kind\":\"voluntary\"%2$s}";
        publisher.post(ORGANISATIONS, content.formatted(slug, more)).then().statusCode(201);
    }

    /** @param organisation its slug, or nothing */
    private static String content(ContentType type, String topics, String organisation) {
        String named = organisation.isEmpty() ? "" : "\"" + organisation + "\"";
        String typed = organisation.isEmpty() ? CONTENT.get(type).replace(",\"provider\":%3$s", "") : CONTENT.get(type);
        return ("{\"title\":\"Prov " + type.wire() + "\",\"topics\":[%1$s]," + typed + "}")
                .formatted(topics, named, named);
    }

    private static JsonPath item(List<Edition> editions, ContentType type) {
        return json("/v1/" + type.collection() + "/"
                + editions.get(type.ordinal()).head().documentId());
    }

    private static Edition last(List<Edition> editions) {
        return editions.get(editions.size() - 1);
    }

    private static RequestSpecification empty(RequestSpecification request) {
        return request.contentType("application/json").body("{}");
    }

    private static String lastDeed(String action) {
        return Desk.of("admin")
                .get("/manage/v1/audit?limit=1&action=" + action)
                .jsonPath()
                .getString("items[0].subject");
    }

    private static void refused(Response answer, int status, String pointer, String code) {
        assertThat(answer.statusCode() + " " + answer.jsonPath().getString("errors[0].pointer") + " "
                        + answer.jsonPath().getString("errors[0].code"))
                .isEqualTo(status + " " + pointer + " " + code);
    }
}
