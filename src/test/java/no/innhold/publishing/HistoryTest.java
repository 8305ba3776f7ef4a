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

/** Every save of a text, and the way back. */
@QuarkusTest
class HistoryTest {

    @Inject
    Editor editor;

    private final Desk reader = Desk.of("reader");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @EnumSource
    void every_save_is_an_edition_that_can_be_read_and_restored(ContentType type) {
        Paper paper = Paper.of(type, Texts.least(type, "En"));
        String first = Content.of(paper.get());
        paper.retitle("To");
        paper.put("{\"title\":\"Tre\"}").then().statusCode(200);

        JsonPath list = reader.get(paper.path("/editions"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(list.getList("items.edition")).isEqualTo(List.of(3, 2, 1));
        assertThat(list.getList("items.title")).isEqualTo(List.of("Tre", "To", "En"));
        assertThat(list.getString("items[0].savedBy")).startsWith("key:test-author-");
        assertThat(list.getInt("page.total")).isEqualTo(3);
        assertThat(list.<Object>get("page.next")).isNull();

        Response one = reader.get(paper.path("/editions/1"));
        one.then().statusCode(200);
        assertThat(Content.of(one)).isEqualTo(first);
        assertThat(one.jsonPath().getInt("edition")).isEqualTo(1);

        Response restored = Desk.of("author").act(paper.path("/editions/1/restore"), "If-Match", "\"3\"");
        restored.then().statusCode(200).header("ETag", "\"4\"");
        assertThat(Content.of(restored)).isEqualTo(first);
        assertThat(restored.jsonPath().getInt("restoredFrom")).isEqualTo(1);
        assertThat(reader.get(paper.path("/editions")).jsonPath().getInt("items[0].restoredFrom"))
                .isEqualTo(1);
    }

    @Test
    void history_comes_in_pages_that_nothing_falls_out_of() {
        Paper paper = Paper.news("1");
        for (int i = 2; i <= 5; i++) {
            paper.retitle(Integer.toString(i));
        }
        JsonPath first = reader.get(paper.path("/editions") + "&limit=2").jsonPath();
        assertThat(first.getList("items.edition")).isEqualTo(List.of(5, 4));
        paper.retitle("6");
        JsonPath second = reader.get(first.getString("page.next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.getList("items.edition")).isEqualTo(List.of(3, 2));
        assertThat(second.getInt("page.total")).isEqualTo(6);
        JsonPath third = reader.get(second.getString("page.next")).jsonPath();
        assertThat(third.getList("items.edition")).isEqualTo(List.of(1));
        assertThat(third.<Object>get("page.next")).isNull();
        JsonPath back = reader.get(third.getString("page.prev")).jsonPath();
        assertThat(back.getList("items.edition")).isEqualTo(List.of(3, 2));
        assertThat(Problems.of(reader.get(paper.path("/editions") + "&cursor=x")))
                .startsWith("400 invalid-cursor");
        assertThat(Problems.of(reader.get(paper.path("/editions") + "&limit=101")))
                .startsWith("400 invalid-parameter");
        assertThat(Problems.of(reader.get(paper.path("/editions") + "&page=2"))).startsWith("400 unknown-parameter");
    }

    @Test
    void two_editions_are_compared_field_by_field() {
        Paper paper = Paper.of(ContentType.NEWS, "{\"title\":\"En\",\"body\":\"Vi spiller i kveld\"}");
        paper.put("{\"title\":\"To\",\"body\":\"Vi synger i kveld\",\"category\":\"event\"}")
                .then()
                .statusCode(200);

        JsonPath diff = reader.get(paper.path("/editions/2/diff"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(diff.getInt("from")).isEqualTo(1);
        assertThat(diff.getInt("to")).isEqualTo(2);
        List<Map<String, Object>> changes = diff.getList("changes");
        assertThat(changes)
                .contains(Map.of("pointer", "/category", "after", "event"))
                .hasSize(3);
        assertThat(changes).extracting("pointer").containsExactlyInAnyOrder("/title", "/body", "/category");
        assertThat(diff.getList("changes.find { it.pointer == '/body' }.words.op"))
                .containsExactly("equal", "delete", "insert", "equal");
        JsonPath reverse =
                reader.get(paper.path("/editions/1/diff") + "&against=2").jsonPath();
        assertThat(reverse.getList("changes")).contains(Map.of("pointer", "/category", "before", "event"));
        assertThat(reader.get(paper.path("/editions/1/diff")).jsonPath().getInt("from"))
                .isZero();
        assertThat(Problems.of(reader.get(paper.path("/editions/1/diff") + "&against=9")))
                .isEqualTo("404 not-found");
        assertThat(Problems.of(reader.get(paper.path("/editions/1/diff") + "&against=x")))
                .startsWith("400 invalid-parameter");
    }

    @Test
    void restoring_needs_the_newest_edition_and_one_that_was() {
        Paper paper = Paper.news("En");
        paper.retitle("To");
        Desk author = Desk.of("author");

        assertThat(Problems.of(author.act(paper.path("/editions/1/restore")))).isEqualTo("428 precondition-required");
        assertThat(Problems.of(author.act(paper.path("/editions/1/restore"), "If-Match", "\"1\"")))
                .startsWith("412 edit-conflict");
        assertThat(Problems.of(author.act(paper.path("/editions/7/restore"), "If-Match", "\"2\"")))
                .isEqualTo("404 not-found");
        assertThat(paper.tag()).isEqualTo("\"2\"");
    }

    @Test
    void each_locale_counts_for_itself() {
        Paper nb = Paper.news("En");
        nb.retitle("To");
        Paper nn = nb.begin("nn", "{\"title\":\"Ein\"}");
        nn.retitle("Tvo");

        assertThat(reader.get(nn.path("/editions")).jsonPath().getList("items.title"))
                .isEqualTo(List.of("Tvo", "Ein"));
        assertThat(reader.get(nb.path("/editions")).jsonPath().getList("items.title"))
                .isEqualTo(List.of("To", "En"));
    }
}
