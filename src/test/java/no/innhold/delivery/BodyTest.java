package no.innhold.delivery;

import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyTest {

    private static final String ITEM = "/v1/news/med-tekst";
    private static final String LIST = "/v1/news?topic=prov";

    @Inject
    Editor editor;

    @BeforeAll
    void write() {
        editor.topic("prov");
        editor.live(ContentType.NEWS, "nb", """
                {"title":"t","slug":"med-tekst","category":"news","topics":["prov"],
                 "body":"## Om oss\\n\\nVi er **to**.<script>alert(1)</script>"}""");
        editor.live(ContentType.NEWS, "nb", """
                {"title":"t","slug":"uten-tekst","category":"news"}""");
    }

    @AfterAll
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void one_item_has_html_unless_told_otherwise() {
        assertThat(json(ITEM).getMap("body").keySet()).map(Object::toString).containsExactly("html");
        assertThat(json(ITEM).getString("body.html"))
                .contains("<h2>Om oss</h2>", "<strong>to</strong>")
                .doesNotContain("<script");
        assertThat(json("/v1/news/uten-tekst").getMap("$")).doesNotContainKey("body");
        assertThat(json("/v1/news/uten-tekst?body=html,blocks").getMap("$")).doesNotContainKey("body");
    }

    @Test
    void each_rendering_can_be_asked_for() {
        JsonPath all = json(ITEM + "?body=html,markdown,text,blocks");
        assertThat(all.getMap("body").keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrder("html", "markdown", "text", "blocks");
        assertThat(all.getString("body.markdown")).isEqualTo("## Om oss\n\nVi er **to**.<script>alert(1)</script>");
        assertThat(all.getString("body.text")).startsWith("Om oss\n\nVi er to.");
        assertThat(all.getMap("body.blocks[0]"))
                .isEqualTo(Map.of(
                        "type",
                        "heading",
                        "level",
                        2,
                        "content",
                        java.util.List.of(Map.of("type", "text", "text", "Om oss"))));
        for (String rendering : new String[] {"html", "markdown", "text", "blocks"}) {
            assertThat(json(ITEM + "?body=" + rendering).getMap("body").keySet())
                    .map(Object::toString)
                    .containsExactly(rendering);
        }
    }

    @Test
    void lists_have_it_only_when_asked() {
        assertThat(json(LIST).getMap("items[0]")).doesNotContainKey("body");
        Map<String, Object> with = json(LIST + "&body=text").getMap("items[0]");
        assertThat(with)
                .containsEntry("body", Map.of("text", json(ITEM + "?body=text").getString("body.text")));
        with.remove("body");
        assertThat(with).isEqualTo(json(LIST).getMap("items[0]"));
    }

    @Test
    void fields_and_renderings_go_together() {
        assertThat(json(ITEM + "?fields=body").getMap("body").keySet())
                .map(Object::toString)
                .containsExactly("html");
        assertThat(json(ITEM + "?fields=title&body=text").getMap("$").keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrder("id", "type", "slug", "locale", "href", "title", "body");
        assertThat(json(ITEM + "?fields=body.text").getMap("body").keySet())
                .map(Object::toString)
                .containsExactly("text");
        assertThat(json(LIST + "&fields=body.blocks,body.text")
                        .getMap("items[0].body")
                        .keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrder("blocks", "text");
    }

    @Test
    void an_unknown_or_repeated_rendering_is_refused() {
        assertThat(problem(ITEM + "?body=pdf")).isEqualTo("400 invalid-parameter body unknown-value");
        assertThat(problem(ITEM + "?body=HTML")).isEqualTo("400 invalid-parameter body unknown-value");
        assertThat(problem(ITEM + "?body=html,html")).isEqualTo("400 invalid-parameter body repeated");
        assertThat(problem(ITEM + "?body=html,markdown,text,blocks,html"))
                .isEqualTo("400 invalid-parameter body too-many");
    }
}
