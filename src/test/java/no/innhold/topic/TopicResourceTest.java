package no.innhold.topic;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicResourceTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void topics_come_in_norwegian_order_of_their_names() {
        for (String name : List.of("Ål", "Øre", "Aas", "Ære", "Zoo")) {
            topic("prov-" + Integer.toHexString(name.hashCode()), "{\"nb\":\"" + name + "\"}");
        }
        List<String> titles = json("/v1/topics?limit=100").getList("items.title");

        assertThat(titles)
                .containsSubsequence("Unge", "Zoo", "Ære", "Øre", "Ål", "Aas")
                .hasSize(14 + 5);
    }

    @Test
    void a_topic_is_named_in_the_negotiated_locale() {
        topic("prov", "{\"nb\":\"Prøve\",\"en\":\"Trial\"}");

        assertThat(json("/v1/topics/prov").getMap("$"))
                .isEqualTo(Map.of("slug", "prov", "title", "Prøve", "href", "/v1/topics/prov", "uses", 0));
        assertThat(json("/v1/topics/prov?locale=en").getString("title")).isEqualTo("Trial");
        assertThat(json("/v1/topics/prov", "Accept-Language", "en-GB").getString("title"))
                .isEqualTo("Trial");
        assertThat(json("/v1/topics/prov?locale=nn").getString("title")).isEqualTo("Prøve");
        assertThat(get("/v1/topics/prov?locale=nn").header("Content-Language")).isEqualTo("nb");
        assertThat(get("/v1/topics/prov?locale=en").header("Content-Language")).isEqualTo("en");
    }

    @Test
    void uses_count_what_is_live_once_and_in_the_text_that_is_served() {
        topic("prov", "{\"nb\":\"Prøve\"}");
        var item = editor.live(ContentType.NEWS, "nb", news("begge"));
        editor.live(ContentType.NEWS, item.head().documentId(), "nn", """
                {"title":"på nynorsk","category":"news"}""");
        editor.draft(ContentType.NEWS, "nb", news("utkast"));
        editor.expire(editor.live(ContentType.NEWS, "nb", news("utgatt")));

        assertThat(json("/v1/topics/prov").getInt("uses")).isEqualTo(1);
        assertThat(json("/v1/topics/prov?locale=nn").getInt("uses")).isZero();
        assertThat(json("/v1/topics?limit=100").getInt("items.find { it.slug == 'prov' }.uses"))
                .isEqualTo(1);
    }

    @Test
    void pages_of_topics_are_walked_both_ways() {
        List<String> all = json("/v1/topics?limit=100").getList("items.slug");
        List<List<String>> forward = new ArrayList<>();
        JsonPath page = json("/v1/topics?limit=4");
        assertThat(page.getString("page.prev")).isNull();
        forward.add(page.getList("items.slug"));
        while (page.getString("page.next") != null) {
            page = json(page.getString("page.next"));
            assertThat(page.getInt("page.total")).isEqualTo(all.size());
            forward.add(page.getList("items.slug"));
        }
        assertThat(forward.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        for (int i = forward.size() - 2; i >= 0; i--) {
            page = json(page.getString("page.prev"));
            assertThat(page.<String>getList("items.slug")).isEqualTo(forward.get(i));
        }
        assertThat(page.getString("page.prev")).isNull();
    }

    @Test
    void a_former_slug_redirects_with_the_query() {
        UUID id = topic("prov", "{\"nb\":\"Prøve\"}");
        editor.sql("insert into vocabulary_slug_history (vocabulary, slug, entry_id) values ('topic', 'forsok', '%s')"
                .formatted(id));

        var moved = get("/v1/topics/forsok?locale=en");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.header("Location")).isEqualTo("/v1/topics/prov?locale=en");
        assertThat(moved.header("Cache-Control")).startsWith("public, max-age=60,");
        assertThat(moved.header("Vary")).isEqualTo("Accept, Accept-Encoding");
    }

    @Test
    void what_topics_do_not_have_is_refused() {
        assertThat(problem("/v1/topics/finnes-ikke")).isEqualTo("404 not-found");
        assertThat(problem("/v1/topics?sort=title")).isEqualTo("400 unknown-parameter sort unknown");
        assertThat(problem("/v1/topics?limit=101")).isEqualTo("400 invalid-parameter limit out-of-range");
        assertThat(problem("/v1/topics/recovery?limit=1")).isEqualTo("400 unknown-parameter limit unknown");
        assertThat(problem("/v1/organisations/recovery")).isEqualTo("404 not-found");
    }

    @Test
    void a_cursor_of_one_vocabulary_does_not_fit_another() {
        String next = json("/v1/topics?limit=1").getString("page.next");
        assertThat(problem(next.replace("topics", "organisations"))).isEqualTo("400 invalid-cursor cursor invalid");
        assertThat(problem(next + "&locale=en")).isEqualTo("400 invalid-cursor cursor invalid");
        assertThat(json(next + "&locale=nb", "Accept-Language", "en").getList("items"))
                .hasSize(1);
    }

    private UUID topic(String slug, String names) {
        return editor.entry(Vocabulary.TOPIC, slug, "{\"title\":" + names + "}");
    }

    private static String news(String slug) {
        return """
                {"title":"%1$s","slug":"%1$s","category":"news","topics":["prov"]}""".formatted(slug);
    }
}
