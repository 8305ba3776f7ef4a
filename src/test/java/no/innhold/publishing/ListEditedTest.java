package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What editors have under their hands. */
@QuarkusTest
class ListEditedTest {

    @Inject
    Editor editor;

    private final Desk reader = Desk.of("reader");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @EnumSource
    void a_document_is_found_by_its_state(ContentType type) {
        Paper draft = paper(type, "draft");
        Paper published = paper(type, "published");
        published.publish("{}").then().statusCode(200);
        Paper changed = paper(type, "changed");
        changed.publish("{}").then().statusCode(200);
        changed.retitle("Lista changed ny");
        Paper scheduled = paper(type, "scheduled");
        scheduled
                .publish("{\"from\":\"" + editor.now().plus(1, ChronoUnit.HOURS) + "\"}")
                .then()
                .statusCode(200);
        Paper ended = paper(type, "ended");
        ended.publish("{}").then().statusCode(200);
        ended.unpublish("{\"kind\":\"gone\"}").then().statusCode(200);
        Paper trashed = paper(type, "trashed");
        trashed.trash("author").then().statusCode(204);

        String list = "/manage/v1/" + type.collection() + "?q=lista";
        for (Paper paper : List.of(draft, published, changed, scheduled, ended, trashed)) {
            String state = paper.state();
            JsonPath found = reader.get(list + "&state=" + state)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(found.getList("items.id")).isEqualTo(List.of(paper.id()));
            assertThat(found.getList("items.state")).isEqualTo(List.of(state));
            assertThat(found.getString("items[0].title")).startsWith("Lista " + state);
            assertThat(found.getInt("page.total")).isEqualTo(1);
        }
        assertThat(reader.get(list).jsonPath().getList("items.state"))
                .isEqualTo(List.of("ended", "scheduled", "changed", "published", "draft"));
        assertThat(reader.get(list + "&state=draft&state=trashed").jsonPath().getList("items.id"))
                .isEqualTo(List.of(trashed.id(), draft.id()));
        assertThat(reader.get(list + "&state=trashed").jsonPath().getString("items[0].trashedAt"))
                .isNotBlank();
    }

    @Test
    void an_item_says_what_an_editor_needs_to_choose_it() {
        Paper paper = Paper.news("Lista");
        paper.publish("{}").then().statusCode(200);
        paper.retitle("Lista ny");

        JsonPath found = reader.get("/manage/v1/news?q=lista").jsonPath();
        assertThat(found.getMap("items[0]").keySet())
                .isEqualTo(Set.of(
                        "id", "type", "slug", "locale", "edition", "state", "title", "live", "savedAt", "savedBy",
                        "owner"));
        assertThat(found.getString("items[0].slug")).isEqualTo("lista");
        assertThat(found.getInt("items[0].edition")).isEqualTo(2);
        assertThat(found.getString("items[0].live[0].from"))
                .isEqualTo(paper.live("from").get(0));
        assertThat(found.getInt("items[0].live[0].edition")).isEqualTo(1);
    }

    @Test
    void the_title_is_searched_as_it_is_written() {
        Paper paper = Paper.news("Ærlig 100 % øving_x");

        for (String q : new String[] {"ærlig", "ØVING", "100 %", "_x", "øving"}) {
            assertThat(reader.get("/manage/v1/news?q=" + encoded(q)).jsonPath().getList("items.id"))
                    .as(q)
                    .isEqualTo(List.of(paper.id()));
        }
        for (String q : new String[] {"1%0", "øving!x", "erlig_"}) {
            assertThat(reader.get("/manage/v1/news?q=" + encoded(q)).jsonPath().getInt("page.total"))
                    .as(q)
                    .isZero();
        }
    }

    @Test
    void an_owner_is_who_made_the_document() {
        Paper paper = Paper.news("Lista");
        Desk.of("publisher").put(paper.path(), Texts.least(ContentType.NEWS, "Lista to"), "If-Match", "\"1\"");
        String owner = paper.get().jsonPath().getString("owner");

        assertThat(paper.get().jsonPath().getString("savedBy")).startsWith("key:test-publisher-");
        assertThat(reader.get("/manage/v1/news?owner=" + owner).jsonPath().getList("items.id"))
                .contains(paper.id());
        assertThat(reader.get("/manage/v1/news?owner=key:ingen").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void a_locale_lists_the_texts_it_has() {
        Paper nb = Paper.news("Lista");
        Paper.news("Lista to");
        nb.begin("nn", "{\"title\":\"Lista på nynorsk\"}");

        JsonPath found = reader.get("/manage/v1/news?q=lista&locale=nn").jsonPath();
        assertThat(found.getList("items.title")).isEqualTo(List.of("Lista på nynorsk"));
        assertThat(found.getInt("page.total")).isEqualTo(1);
        assertThat(Problems.of(reader.get("/manage/v1/news?state=live"))).startsWith("400 invalid-parameter");
        assertThat(Problems.of(reader.get("/manage/v1/news?sort=title"))).startsWith("400 unknown-parameter");
        assertThat(Problems.of(reader.get("/manage/v1/news?locale=nn&cursor="
                        + cursor(reader.get("/manage/v1/news?q=lista&limit=1").jsonPath()))))
                .startsWith("400 invalid-cursor");
    }

    @Test
    void pages_hold_each_untouched_document_once() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(0, Paper.news("Lista " + i).id());
        }
        List<String> seen = new ArrayList<>();
        String next = "/manage/v1/news?q=lista&limit=3";
        while (next != null) {
            JsonPath page = reader.get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("page.next");
            if (seen.size() == 3) {
                Paper.news("Lista imens");
            }
        }
        assertThat(seen).isEqualTo(made);
    }

    private static String cursor(JsonPath page) {
        return page.getString("page.next").replaceAll(".*cursor=", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Paper paper(ContentType type, String state) {
        return Paper.of(type, Texts.least(type, "Lista " + state));
    }
}
