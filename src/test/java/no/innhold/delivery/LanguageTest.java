package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which text a reader gets of documents that exist in some of the locales. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageTest {

    private static final String OURS = "/v1/news?topic=prov&sort=publishedAt";

    @Inject
    Editor editor;

    @BeforeAll
    void write() {
        editor.topic("prov");
        write("alle", "nb", "nn", "en");
        write("norske", "nn", "nb");
        write("nynorsk-og-engelsk", "nn", "en");
        write("bokmal-og-engelsk", "nb", "en");
        write("engelsk", "en");
    }

    @AfterAll
    void cleanUp() {
        editor.cleanUp();
    }

    // locales of: all three, nn+nb, nn+en, nb+en, en
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb                      | nb nb nn nb en
            nn                      | nn nn nn nb en
            en                      | en nb en en en
            no                      | nb nb nn nb en
            nb-NO                   | nb nb nn nb en
            nn-NO                   | nn nn nn nb en
            NN-no                   | nn nn nn nb en
            no-NO                   | nb nb nn nb en
            en-GB                   | en nb en en en
            en-Latn-GB-x-dialekt    | en nb en en en
            *                       | nb nb nn nb en
            sv                      | nb nb nn nb en
            sv, en                  | en nb en en en
            sv, *;q=0.1             | nb nb nn nb en
            sv, da;q=0.9, nn;q=0.1  | nn nn nn nb en
            en, *;q=0.5             | en nb en en en
            *, en;q=0.5             | nb nb en nb en
            en, nn;q=0.5            | en nn en en en
            nn;q=0.5, en            | en nn en en en
            nb, en;q=0.8            | nb nb en nb en
            nn, en;q=0.5            | nn nn nn en en
            nb;q=0.2, nn;q=0.9      | nn nn nn nb en
            nb, nn, en              | nb nb nn nb en
            en-US,en;q=0.9,nb;q=0.8,no;q=0.7 | en nb en en en
            en;q=0                  | nb nb nn nb en
            nb;q=0, en              | en nb en en en
            en;q=0.001              | en nb en en en
            en;q=0.0001             | nb nb nn nb en
            en;q=1.1                | nb nb nn nb en
            en;q=1.000              | en nb en en en
            en;q=abc                | nb nb nn nb en
            en;q=                   | nb nb nn nb en
            en;level=1              | nb nb nn nb en
            en ; q=0.5 , nn ; Q=0.7 | nn nn nn en en
            , ,en,                  | en nb en en en
            ;;;                     | nb nb nn nb en
            nb_NO                   | nb nb nn nb en
            e n                     | nb nb nn nb en
            engelsk                 | nb nb nn nb en
            """)
    void the_wishes_in_their_order_then_the_fallback_of_the_first(String acceptLanguage, String expected) {
        assertThat(locales(OURS, "Accept-Language", acceptLanguage)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"nb, nb nb nn nb en", "nn, nn nn nn nb en", "en, en nb en en en"})
    void locale_wins_over_the_header(String locale, String expected) {
        assertThat(locales(OURS + "&locale=" + locale, "Accept-Language", "en, nn;q=0.5"))
                .containsExactly(expected.split(" "));
        assertThat(locales(OURS + "&locale=" + locale)).containsExactly(expected.split(" "));
    }

    @Test
    void a_header_of_ten_kilobytes_is_read_as_far_as_anyone_would_write_one() {
        assertThat(locales(OURS, "Accept-Language", "nn, " + "sv-SE;q=0.5, ".repeat(800) + "en"))
                .containsExactly("nn", "nn", "nn", "nb", "en");
        assertThat(get(OURS, "Accept-Language", "-".repeat(10_000)).statusCode())
                .isEqualTo(200);
        assertThat(get(OURS, "Accept-Language", "a ".repeat(5_000)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-", "en-", "en-abcdefgh-", "nn;q=0.", "*-", " "})
    void one_range_of_fifteen_kilobytes_asks_for_nothing(String part) {
        String range = part.repeat(15_000 / part.length());
        assertThat(locales(OURS, "Accept-Language", range)).containsExactly("nb", "nb", "nn", "nb", "en");
        assertThat(locales(OURS, "Accept-Language", range + ", nn")).containsExactly("nn", "nn", "nn", "nb", "en");
    }

    @Test
    void the_longest_range_that_means_something_is_understood() {
        assertThat(locales(OURS, "Accept-Language", "en" + "-a1".repeat(5_000)))
                .containsExactly("en", "nb", "en", "en", "en");
    }

    @Test
    void two_headers_are_one_list() {
        var answer = request().header("Accept-Language", "en;q=0.5", "nn").get(OURS);
        assertThat(answer.jsonPath().<String>getList("items.locale")).containsExactly("nn", "nn", "nn", "en", "en");
    }

    @Test
    void content_language_names_exactly_the_locales_served() {
        assertThat(language(OURS + "&locale=nn")).isEqualTo("en, nb, nn");
        assertThat(language(OURS + "&locale=en")).isEqualTo("en, nb");
        assertThat(language("/v1/news/norske?locale=en")).isEqualTo("nb");
        assertThat(language("/v1/news/engelsk")).isEqualTo("en");
        assertThat(get("/v1/news/norske", "Accept-Language", "en, nn;q=0.5").header("Content-Language"))
                .isEqualTo("nn");
        assertThat(language("/v1/news?topic=finnes-ikke")).isNull();
    }

    @Test
    void vary_tells_what_was_looked_at() {
        assertThat(get(OURS).header("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
        assertThat(get(OURS + "&locale=nb").header("Vary")).isEqualTo("Accept, Accept-Encoding");
        assertThat(get("/v1/news/alle?locale=nb").header("Vary")).isEqualTo("Accept, Accept-Encoding");
    }

    @Test
    void translations_are_the_other_live_locales_in_the_configured_order() {
        Map<String, String> nn = Map.of("locale", "nn", "title", "alle nn", "href", "/v1/news/alle?locale=nn");
        Map<String, String> en = Map.of("locale", "en", "title", "alle en", "href", "/v1/news/alle?locale=en");
        Map<String, String> nb = Map.of("locale", "nb", "title", "alle nb", "href", "/v1/news/alle?locale=nb");

        assertThat(json("/v1/news/alle").getList("translations")).isEqualTo(List.of(nn, en));
        assertThat(json("/v1/news/alle?locale=en").getList("translations")).isEqualTo(List.of(nb, nn));
        assertThat(json("/v1/news/engelsk").getList("translations")).isEmpty();
        assertThat(json("/v1/news/norske?locale=en").getList("translations.locale"))
                .containsExactly("nn");
        assertThat(json(OURS + "&fields=translations").getList("items[0].translations"))
                .isEqualTo(List.of(nn, en));
    }

    @Test
    void references_are_titled_in_the_negotiated_locale() {
        assertThat(json("/v1/news/engelsk?locale=nn").getString("related[0].title"))
                .isEqualTo("alle nn");
        assertThat(json("/v1/news/engelsk?locale=en").getString("related[0].title"))
                .isEqualTo("alle en");
        assertThat(json("/v1/news/engelsk?locale=nn&expand=related").getString("related[0].locale"))
                .isEqualTo("nn");
    }

    @Test
    void every_filter_works_on_the_text_that_is_served() {
        assertThat(locales(OURS + "&category=event", "Accept-Language", "en, nn;q=0.5"))
                .containsExactly("nn");
        assertThat(locales(OURS + "&category=event&locale=nn")).containsExactly("nn", "nn", "nn");
        assertThat(locales(OURS + "&category=event&locale=nb")).containsExactly("nn");
        assertThat(json(OURS + "&category=event&locale=nb").getInt("page.total"))
                .isEqualTo(1);
    }

    private static List<String> locales(String target, String... headers) {
        return json(target, headers).getList("items.locale");
    }

    private static String language(String target) {
        return get(target).header("Content-Language");
    }

    private int written;

    private void write(String slug, String... locales) {
        UUID document = null;
        String publishedAt = "2020-01-0%dT00:00:00Z".formatted(++written);
        for (String locale : locales) {
            String related = slug.equals("engelsk") ? ",\"related\":[\"news/alle\"]" : "";
            String content = """
                    {"title":"%1$s %2$s","slug":"%1$s","category":"%3$s","topics":["prov"]%4$s}""".formatted(slug, locale, locale.equals("nn") ? "event" : "news", related);
            var edition = document == null
                    ? editor.live(ContentType.NEWS, locale, content, publishedAt)
                    : editor.live(ContentType.NEWS, document, locale, content, publishedAt);
            document = edition.head().documentId();
        }
    }
}
