package no.innhold.search;

import static no.innhold.Client.get;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who look after search can see and change. */
@QuarkusTest
class SearchManagementTest {

    private static final String SYNONYMS = "/manage/v1/search/synonyms";
    private static final String UNANSWERED = "/manage/v1/search/unanswered";

    @Inject
    Editor editor;

    @Inject
    Unanswered unanswered;

    private final Desk admin = Desk.of("admin");

    @BeforeEach
    void await() {
        IndexReady.await();
    }

    @AfterEach
    void cleanUp() {
        editor.sql("delete from unanswered");
        editor.sql("update search_synonyms set version = version + 1, lines = null");
        editor.cleanUp();
    }

    @Test
    void synonyms_count_as_soon_as_they_are_in_force() {
        editor.live(ContentType.NEWS, "nb", """
                {"title":"Kvasserkrabbe","category":"news","slug":"prov"}""");
        assertThat(slugs("/v1/search?q=svultreke")).isEmpty();
        String tag = admin.get(SYNONYMS).header("ETag");

        Response put = admin.put(SYNONYMS, "{\"lines\":[\"# prøve\",\"svultreke, kvasserkrabbe\"]}", "If-Match", tag);

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(put.jsonPath().getList("lines")).isEqualTo(List.of("# prøve", "svultreke, kvasserkrabbe"));
        assertThat(put.header("ETag")).isNotEqualTo(tag);
        assertThat(slugs("/v1/search?q=svultreke")).containsExactly("prov");
        assertThat(slugs("/v1/news?q=svultreke")).containsExactly("prov");
        assertThat(admin.get(SYNONYMS).jsonPath().getList("lines"))
                .isEqualTo(put.jsonPath().getList("lines"));
        assertThat(admin.get("/manage/v1/audit?limit=1").jsonPath().getString("items[0].action"))
                .isEqualTo("replace-synonyms");
        assertThat(admin.put(SYNONYMS, "{\"lines\":[]}", "If-Match", tag).statusCode())
                .isEqualTo(412);
    }

    @Test
    void the_built_in_synonyms_are_there_to_be_changed() {
        assertThat(admin.get(SYNONYMS).jsonPath().<String>getList("lines"))
                .anyMatch(line -> line.contains("rus") && line.contains("avhengighet"));
    }

    @Test
    void each_line_that_is_wrong_is_pointed_at() {
        String tag = admin.get(SYNONYMS).header("ETag");

        Response answer = admin.put(
                SYNONYMS,
                "{\"lines\":[\"a, b\",\"alene\",\"a,,b\",\"en, en\"]}",
                "If-Match",
                tag,
                "Accept-Language",
                "nb");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
                .extracting(e -> e.get("pointer") + " " + e.get("code"))
                .containsExactly("/lines/1 single", "/lines/2 empty", "/lines/3 repeated");
        assertThat(answer.jsonPath().getString("errors[2].detail")).isEqualTo("«en» står to ganger på linjen.");
        assertThat(admin.get(SYNONYMS).header("ETag")).isEqualTo(tag);
    }

    @Test
    void those_of_the_service_can_be_brought_back() {
        Response builtIn = admin.get(SYNONYMS);
        String tag = builtIn.header("ETag");
        Response put = admin.put(SYNONYMS, "{\"lines\":[\"a, b\"]}", "If-Match", tag);

        assertThat(admin.delete(SYNONYMS, "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(admin.get(SYNONYMS).jsonPath().getList("lines")).isEqualTo(List.of("a, b"));
        Response reset = admin.delete(SYNONYMS, "If-Match", put.header("ETag"));

        assertThat(reset.statusCode()).isEqualTo(200);
        assertThat(reset.jsonPath().getList("lines"))
                .hasSizeGreaterThan(40)
                .isEqualTo(builtIn.jsonPath().getList("lines"));
        assertThat(reset.header("ETag")).isNotIn(tag, put.header("ETag"));
        assertThat(admin.get("/manage/v1/audit?limit=1").jsonPath().getString("items[0].action"))
                .isEqualTo("reset-synonyms");
        assertThat(Desk.of("publisher").delete(SYNONYMS, "If-Match", "\"0\"").statusCode())
                .isEqualTo(403);
        assertThat(admin.delete(SYNONYMS).statusCode()).isEqualTo(428);
    }

    @Test
    void no_line_hides_what_is_wrong_with_another() {
        String tag = admin.get(SYNONYMS).header("ETag");

        Response answer = admin.put(
                SYNONYMS,
                "{\"lines\":[\"a, b\",\"a\\u0000, b\",\"alene\",\"# \\u0000\",\"a,b\\r\\nc,d\",\"\",\"a, b\",\"\\ud800, b\","
                        + "\"a,,b\",\"a\\tb, c\",\"\\u009f\"]}",
                "If-Match",
                tag);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
                .extracting(e -> e.get("pointer") + " " + e.get("code"))
                .containsExactly(
                        "/lines/1 character",
                        "/lines/2 single",
                        "/lines/3 character",
                        "/lines/4 line-break",
                        "/lines/5 blank",
                        "/lines/7 character",
                        "/lines/8 empty",
                        "/lines/9 character",
                        "/lines/10 character");
        assertThat(admin.get(SYNONYMS).header("ETag")).isEqualTo(tag);
        assertThat(admin.put(SYNONYMS, "{\"lines\":[\"a, b\"],\"l\\u0000\":1}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_an_administrator_changes_them_and_says_what_was_read() {
        String body = "{\"lines\":[]}";
        assertThat(Desk.of("publisher").put(SYNONYMS, body, "If-Match", "\"0\"").statusCode())
                .isEqualTo(403);
        assertThat(Desk.of("reader").get(SYNONYMS).statusCode()).isEqualTo(200);
        assertThat(get(SYNONYMS).statusCode()).isEqualTo(401);
        assertThat(admin.put(SYNONYMS, body).statusCode()).isEqualTo(428);
        assertThat(admin.put(SYNONYMS, "{}", "If-Match", "\"0\"").statusCode()).isEqualTo(422);
        assertThat(admin.put(SYNONYMS, "{\"lines\":[1]}", "If-Match", "\"0\"").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_found_nothing_three_times_is_told_without_a_trace_of_a_person() {
        // what other tests asked in vain
        unanswered.write();
        editor.sql("delete from unanswered");

        for (int i = 0; i < 3; i++) {
            slugs("/v1/search?q=Svultreke%20%20Xyzzy");
            slugs("/v1/search?q=kari@example.org");
            slugs("/v1/search?q=Qvkx%2091%2023%2045%2067");
            slugs("/v1/search?q=qvkx&type=news");
            slugs("/v1/search?q=recovery");
        }
        slugs("/v1/search?q=svultreke%20XYZZY");
        slugs("/v1/search?q=zqxvwk");
        slugs("/v1/search?q=zqxvwk");
        unanswered.write();

        Response answer = Desk.of("reader").get(UNANSWERED);

        assertThat(answer.jsonPath().<String>getList("items.query")).isEqualTo(List.of("svultreke xyzzy"));
        assertThat(answer.jsonPath().getInt("items[0].count")).isEqualTo(4);
        assertThat(editor.count("select count(*) from unanswered where query like '%@%' or query like '%23%'"))
                .isZero();
        assertThat(get(UNANSWERED).statusCode()).isEqualTo(401);
    }

    @Test
    void who_is_erased_is_not_among_what_was_asked_either() {
        unanswered.write();
        editor.sql("delete from unanswered");
        List<String> ofPerson = List.of(
                "qzxvia vkzzqwø",
                "vkzzqwø, qzxvia",
                "Qzxvia Vkzzqwøs xvqzkk",
                "\"vkzzqwø qzxvia\"",
                "qzxvia@zzkvqw.example",
                "qzxvia (a) zzkvqw.example",
                "qzxvia vkzzqwø wqxzkk");
        List<String> ofOthers = List.of("qzxvia", "qzxviavkzzqwø", "vkzzqwø qxkv qzxvian", "zxqvkaa vkzzqwø");
        ofPerson.subList(0, 6).forEach(this::askThreeTimes);
        ofOthers.forEach(this::askThreeTimes);
        unanswered.write();
        // counted, and not written down yet
        askThreeTimes(ofPerson.get(6));
        assertThat(Desk.of("reader").get(UNANSWERED).jsonPath().<String>getList("items.query"))
                .contains("qzxvia vkzzqwø", "qzxvia (a) zzkvqw.example", "qzxvia");

        admin.post("/manage/v1/erasures", """
                        {"person":{"name":"Qzxvia VKZZQWØ","email":"qzxvia@zzkvqw.example"}}""").then().statusCode(200);
        unanswered.write();

        assertThat(Desk.of("reader").get(UNANSWERED).jsonPath().<String>getList("items.query"))
                .containsExactlyInAnyOrderElementsOf(ofOthers);
        editor.sql("delete from erasure");
    }

    private void askThreeTimes(String question) {
        for (int i = 0; i < 3; i++) {
            assertThat(slugs("/v1/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)))
                    .as(question)
                    .isEmpty();
        }
    }

    @Test
    void an_explanation_says_how_a_score_came_about() {
        editor.live(ContentType.NEWS, "nb", """
                {"title":"Kvasserkrabbe","category":"news","slug":"prov"}""");
        String search = "/manage/v1/search?q=kvasserkrabbe";

        Response explained = Desk.of("reader").get(search + "&explain=true");

        assertThat(explained.jsonPath().getString("items[0].explanation")).isNotBlank();
        assertThat(explained.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(Desk.of("reader").get(search).asString()).doesNotContain("explanation");
        assertThat(get(search).statusCode()).isEqualTo(401);
    }
}
