package no.innhold.news;

import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsResourceTest {

    private static final String OURS = "/v1/news?topic=prov&topic=annet-prov";

    @Inject
    Editor editor;

    @BeforeAll
    void write() {
        editor.topic("prov");
        editor.topic("annet-prov");
        live("nyttar", "2023-12-31T23:00:00Z", "\"topics\":[\"prov\"],\"category\":\"news\"");
        live("sankthans", "2024-06-23T18:00:00Z", "\"topics\":[\"annet-prov\"],\"category\":\"event\"");
        live(
                "hosten",
                "2024-09-01T10:30:00.123Z",
                "\"topics\":[\"prov\",\"annet-prov\"],\"category\":\"event\","
                        + "\"byline\":[{\"name\":\"Redaksjonen\",\"role\":\"tekst\"}],\"related\":[\"news/nyttar\",\"projects/recoveryhjelpa\"]");
    }

    @AfterAll
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void the_newest_come_first() {
        assertThat(slugs(OURS)).containsExactly("hosten", "sankthans", "nyttar");
    }

    @Test
    void the_sample_content_has_five() {
        assertThat(slugs("/v1/news"))
                .containsSubsequence(
                        "forpremiere-jeg-er-en-kriger",
                        "flyktningenheten-blir-to-avdelinger-i-mestringsenheten",
                        "sammen-bekjemper-vi-utenforskap",
                        "hvordan-har-innbyggere-i-sandnes-det",
                        "personellet-i-en-baerekraftig-helse-og-omsorgstjeneste")
                .hasSize(5 + 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            category=event                           | sankthans hosten
            category=event&category=news             | nyttar sankthans hosten
            category=announcement                    |
            publishedFrom=2024                       | nyttar sankthans hosten
            publishedFrom=2024-01-01&publishedTo=2024-01-01 | nyttar
            publishedTo=2023                         |
            publishedFrom=2024-22&publishedTo=2024-22 | sankthans
            publishedFrom=2024-23                    | hosten
            publishedFrom=2023-12-31T23:00:00Z&publishedTo=2023-12-31T23:00:00Z | nyttar
            publishedFrom=2024-01-01T00:00:00.001%2B01:00 | sankthans hosten
            publishedTo=2024-09-01T12:30:00.123%2B02:00&publishedFrom=2024-08 | hosten
            publishedTo=2024-09-01T12:30:00.122%2B02:00&publishedFrom=2024-08 |
            publishedFrom=2024&category=news         | nyttar
            updatedFrom=2024-06&updatedTo=2024-06    | sankthans
            updatedTo=1999                           |
            """)
    void filters_choose(String filters, String expected) {
        String[] slugs = expected == null ? new String[0] : expected.split(" ");
        assertThat(slugs(OURS + "&sort=publishedAt&" + filters)).containsExactly(slugs);
        assertThat(json(OURS + "&" + filters).getInt("page.total")).isEqualTo(slugs.length);
    }

    @Test
    void a_topic_matches_any_of_those_given() {
        assertThat(slugs("/v1/news?topic=prov")).containsExactly("hosten", "nyttar");
        assertThat(slugs("/v1/news?topic=finnes-ikke&topic=annet-prov")).containsExactly("hosten", "sankthans");
        assertThat(json("/v1/news?topic=finnes-ikke").getMap("page"))
                .containsEntry("total", 0)
                .containsEntry("next", null)
                .containsEntry("prev", null);
    }

    @ParameterizedTest
    @CsvSource({
        "category=nyhet,  400 invalid-parameter category unknown-value",
        "category=event&category=nyhet,  400 invalid-parameter category unknown-value",
        "publishedFrom=2024-02-30, 400 invalid-parameter publishedFrom malformed",
        "publishedFrom=2024-06&publishedTo=2024-05, 400 invalid-parameter publishedFrom reversed",
        "publishedFrom=2024-06-01T00:00:00.001Z&publishedTo=2024-06-01T00:00:00Z, 400 invalid-parameter publishedFrom reversed",
        "updatedFrom=2025&updatedTo=2024, 400 invalid-parameter updatedFrom reversed",
        "sort=startsAt,   400 invalid-parameter sort unknown-value",
        "year=2024,       400 unknown-parameter year unknown"
    })
    void what_is_not_as_documented_is_refused(String filters, String expected) {
        assertThat(problem(OURS + "&" + filters)).isEqualTo(expected);
    }

    @Test
    void a_news_item_shows_its_typed_fields() {
        JsonPath item = json("/v1/news/hosten");

        assertThat(item.getString("category")).isEqualTo("event");
        assertThat(item.getList("byline")).isEqualTo(List.of(Map.of("name", "Redaksjonen", "role", "tekst")));
        assertThat(item.getList("related.href")).containsExactly("/v1/news/nyttar", "/v1/projects/recoveryhjelpa");
        assertThat(item.getString("publishedAt")).isEqualTo("2024-09-01T10:30:00.123Z");
        assertThat(item.getString("updatedAt")).isEqualTo("2024-09-01T10:30:00.123Z");
        assertThat(json("/v1/news/nyttar").getString("publishedAt")).isEqualTo("2023-12-31T23:00:00.000Z");
        assertThat(json("/v1/news/nyttar").getList("related")).isEmpty();
    }

    private void live(String slug, String publishedAt, String fields) {
        editor.live(ContentType.NEWS, "nb", """
                {"title":"%1$s","slug":"%1$s",%2$s}""".formatted(slug, fields), publishedAt);
    }
}
