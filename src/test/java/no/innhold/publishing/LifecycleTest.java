package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text from its first save to the trash. */
@QuarkusTest
class LifecycleTest {

    @Inject
    Editor editor;

    private final Desk author = Desk.of("author");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @EnumSource
    void a_document_begins_as_a_draft_with_its_first_edition(ContentType type) {
        String list = "/manage/v1/" + type.collection();
        Response created = author.post(list, "{\"title\":\"Prøving på ærlig i høst\"}");

        created.then().statusCode(201).header("ETag", "\"1\"").header("Content-Language", "nb");
        JsonPath edited = created.jsonPath();
        String id = edited.getString("id");
        assertThat(created.header("Location")).isEqualTo(list + "/" + id);
        assertThat(created.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(edited.getString("type")).isEqualTo(type.wire());
        assertThat(edited.getString("slug")).isEqualTo("proving-pa-aerlig-i-host");
        assertThat(edited.getString("locale")).isEqualTo("nb");
        assertThat(edited.getInt("edition")).isEqualTo(1);
        assertThat(edited.getString("state")).isEqualTo("draft");
        assertThat(edited.getList("live")).isEmpty();
        assertThat(edited.getString("content.title")).isEqualTo("Prøving på ærlig i høst");
        assertThat(edited.getString("savedBy")).startsWith("key:test-author-").isEqualTo(edited.getString("owner"));
        assertThat(edited.getList("findings.code")).contains("missing-summary");
        assertThat(edited.getMap("$")).doesNotContainKeys("ending", "restoredFrom");
        assertThat(author.get(list + "/" + id).asString()).isEqualTo(created.asString());
    }

    @ParameterizedTest
    @EnumSource
    void put_replaces_all_and_patch_changes_what_it_names(ContentType type) {
        Paper paper = Paper.of(type, Texts.least(type, "Først"));

        Response patched = paper.patch("{\"title\":\"Så\",\"summary\":null}");
        patched.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(patched.jsonPath().getString("content.title")).isEqualTo("Så");
        assertThat(patched.jsonPath().getMap("content")).doesNotContainKey("summary");
        Response put = paper.put("{\"title\":\"Til slutt\"}");
        put.then().statusCode(200).header("ETag", "\"3\"");
        assertThat(put.jsonPath().getMap("content"))
                .containsEntry("title", "Til slutt")
                .containsEntry("slug", "forst")
                .doesNotContainKeys("status", "kind", "category");
        assertThat(paper.get().asString()).isEqualTo(put.asString());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_read_can_be_sent_back_and_means_the_same(ContentType type) {
        editor.topic("prov-emne");
        editor.organisation("prov-fjord");
        String publication =
                Paper.of(ContentType.PUBLICATION, "{\"title\":\"Vist til\"}").id();
        String course = Paper.of(ContentType.COURSE, "{\"title\":\"Vist til\"}").id();
        Paper paper = Paper.of(type, Texts.full(type, "Fylt ut", "vist-til", "vist-til"));

        Response first = paper.get();
        assertThat(first.asString()).contains("To i samtale", "4,4 MB", "2031-01-31");
        if (type == ContentType.PROJECT) {
            assertThat(first.jsonPath().getList("content.publications")).isEqualTo(List.of(publication));
            assertThat(first.jsonPath().getList("content.courses")).isEqualTo(List.of(course));
        }
        if (type == ContentType.NEWS) {
            assertThat(first.jsonPath().getList("content.related")).isEqualTo(List.of(publication, course));
        }
        Response again = paper.put(Content.of(first));
        again.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(Content.of(again)).isEqualTo(Content.of(first));
        assertThat(Content.fields(first)).containsAll(Content.known(type));
        assertThat(author.get(paper.document() + "/editions/2/diff").jsonPath().getList("changes"))
                .isEmpty();
    }

    @Test
    void null_is_refused_in_all_but_a_patch() {
        Paper paper = Paper.news("Uten null");

        Response refused = paper.put("{\"title\":\"Uten null\",\"summary\":null}");
        refused.then().statusCode(400);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/summary");
        paper.patch("{\"title\":null}").then().statusCode(422);
        assertThat(paper.tag()).isEqualTo("\"1\"");
    }

    @Test
    void a_further_locale_begins_only_where_there_is_none() {
        Paper nb = Paper.news("Prøving");
        nb.retitle("Prøving to");
        String nynorsk = Texts.least(ContentType.NEWS, "Prøving på nynorsk");
        Response begun = author.put(nb.document() + "?locale=nn", nynorsk, "If-None-Match", "*");

        begun.then().statusCode(201).header("ETag", "\"1\"").header("Content-Language", "nn");
        assertThat(begun.header("Location")).isEqualTo(nb.document() + "?locale=nn");
        assertThat(begun.jsonPath().getString("locale")).isEqualTo("nn");
        assertThat(begun.jsonPath().getString("slug")).isEqualTo("proving");
        Response again = author.put(nb.document() + "?locale=nn", nynorsk, "If-None-Match", "*");
        again.then().statusCode(412);
        assertThat(again.jsonPath().getString("type")).isEqualTo("/problems/edit-conflict");
        assertThat(again.jsonPath().getString("current")).isEqualTo("\"1\"");
        assertThat(nb.tag()).isEqualTo("\"2\"");
        author.get(nb.document() + "?locale=en").then().statusCode(404);
        assertThat(Problems.of(author.get(nb.document() + "?locale=de")))
                .isEqualTo("400 invalid-parameter unknown-value");
        author.put(nb.document() + "?locale=en", nynorsk, "If-Match", "\"1\"")
                .then()
                .statusCode(404);
    }

    @Test
    void the_trash_keeps_everything() {
        Paper paper = Paper.news("I papirkurven");
        String before = paper.get().asString();

        paper.trash("author").then().statusCode(204);
        assertThat(paper.state()).isEqualTo("trashed");
        assertThat(Problems.of(paper.put("{\"title\":\"x\"}"))).isEqualTo("409 conflict");
        assertThat(Problems.of(paper.patch("{\"title\":\"x\"}"))).isEqualTo("409 conflict");
        assertThat(Problems.of(paper.trash("author"))).isEqualTo("409 conflict");
        assertThat(Problems.of(paper.publish("{}"))).isEqualTo("409 conflict");
        Response back = author.act(paper.document() + "/untrash");
        back.then().statusCode(200);
        assertThat(back.asString()).isEqualTo(before);
        assertThat(Problems.of(author.act(paper.document() + "/untrash"))).isEqualTo("409 conflict");
    }

    @Test
    void what_is_not_there_is_not_found() {
        Paper paper = Paper.news("Funnet");
        String none = "/manage/v1/news/0198c0de-0000-7000-8000-00000000dead";

        for (String path : List.of(none, "/manage/v1/news/funnet", "/manage/v1/courses/" + paper.id())) {
            assertThat(Problems.of(author.get(path))).isEqualTo("404 not-found");
            assertThat(Problems.of(author.put(path, "{\"title\":\"x\"}", "If-Match", "\"1\"")))
                    .isEqualTo("404 not-found");
            assertThat(Problems.of(author.put(path, "{\"title\":\"x\"}", "If-None-Match", "*")))
                    .isEqualTo("404 not-found");
            assertThat(Problems.of(author.patch(path, "{}", "If-Match", "\"1\"")))
                    .isEqualTo("404 not-found");
            assertThat(Problems.of(author.delete(path, "If-Match", "\"1\""))).isEqualTo("404 not-found");
            assertThat(Problems.of(author.act(path + "/untrash"))).isEqualTo("404 not-found");
            assertThat(Problems.of(author.get(path + "/editions"))).isEqualTo("404 not-found");
            assertThat(Problems.of(author.get(path + "/editions/1"))).isEqualTo("404 not-found");
            assertThat(Problems.of(author.get(path + "/editions/1/diff"))).isEqualTo("404 not-found");
            assertThat(Problems.of(author.get(path + "/findings"))).isEqualTo("404 not-found");
        }
        assertThat(Map.of("/editions/2", 404, "/editions/0", 404, "/editions/01", 404, "/editions/x", 404))
                .allSatisfy((below, status) ->
                        author.get(paper.document() + below).then().statusCode(status));
        assertThat(Problems.of(author.get("/manage/v1/notes"))).isEqualTo("404 not-found");
    }
}
