package no.innhold.content.rendering;

import static no.innhold.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.richtext.RichText;
import no.innhold.platform.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The HTML of an edition is made by its first reader, and never outlives the text it was made of. */
@QuarkusTest
class KeptHtmlTest {

    private static final String ITEM = "/v1/news/prov-lager";
    private static final String HTML = "<p>Vi er <strong>to</strong>.</p>";

    @Inject
    Editor editor;

    @Inject
    KeptHtml kept;

    private UUID edition;

    @BeforeEach
    void write() {
        edition = editor.live(ContentType.NEWS, "nb", """
                        {"title":"Lager","slug":"prov-lager","category":"news","body":"Vi er **to**."}""").id();
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void the_first_reader_leaves_it_to_the_next() {
        assertThat(json(ITEM).getString("body.html")).isEqualTo(HTML);
        assertThat(isKept(edition, HTML)).isTrue();

        editor.sql("update edition_html set html_json = '<p>Kjent</p>' where edition_id = '" + edition + "'");

        assertThat(json(ITEM).getString("body.html")).isEqualTo("<p>Kjent</p>");
        assertThat(json("/v1/news?body=html&limit=100").getString("items.find { it.slug == 'prov-lager' }.body.html"))
                .isEqualTo("<p>Kjent</p>");
        // the other renderings are made from the source
        assertThat(json(ITEM + "?body=html,markdown").getMap("body"))
                .containsEntry("html", HTML)
                .containsEntry("markdown", "Vi er **to**.");
    }

    @Test
    void that_of_another_version_of_the_renderer_is_made_again() {
        json(ITEM);
        assertThat(isKept(edition, HTML)).isTrue();
        editor.sql("update edition_html set html_json = '<p>Gammelt</p>', renderer = %d where edition_id = '%s'"
                .formatted(RichText.HTML_VERSION - 1, edition));

        assertThat(json(ITEM).getString("body.html")).isEqualTo(HTML);
        assertThat(isKept(edition, HTML)).isTrue();
    }

    @Test
    void it_goes_with_the_text() {
        json(ITEM);
        assertThat(isKept(edition, HTML)).isTrue();

        editor.sql("update edition set body = 'Slettet.' where id = '" + edition + "'");

        assertThat(editor.count("select count(*) from edition_html where edition_id = '" + edition + "'"))
                .isZero();
        assertThat(json(ITEM).getString("body.html")).isEqualTo("<p>Slettet.</p>");
    }

    @Test
    void what_was_made_of_a_text_that_is_gone_since_is_not_written() {
        UUID other = editor.live(ContentType.NEWS, "nb", """
                        {"title":"Annet","slug":"prov-annet","category":"news","body":"Annet"}""").id();

        kept.keep(edition, "Vi er **tre**.", JsonText.of("<p>Vi er <strong>tre</strong>.</p>"));
        kept.keep(other, "Annet", JsonText.of("<p>Annet</p>"));

        // in this order, so that the first has been tried when the second is there
        assertThat(isKept(other, "<p>Annet</p>")).isTrue();
        assertThat(editor.count("select count(*) from edition_html where edition_id = '" + edition + "'"))
                .isZero();
    }

    /** Within five seconds. */
    private boolean isKept(UUID edition, String html) {
        Instant deadline = editor.now().plusSeconds(5);
        String row = "select count(*) from edition_html where edition_id = '%s' and html_json = '%s' and renderer = %d"
                .formatted(edition, html, RichText.HTML_VERSION);
        while (editor.count(row) == 0) {
            if (editor.now().isAfter(deadline)) {
                return false;
            }
        }
        return true;
    }
}
