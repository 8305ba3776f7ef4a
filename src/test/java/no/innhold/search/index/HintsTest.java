package no.innhold.search.index;

import static no.innhold.search.index.Texts.NOW;
import static no.innhold.search.index.Texts.index;
import static no.innhold.search.index.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.innhold.delivery.query.LiveText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said beside the hits: likelier spellings, marked words, suggestions, reasons. */
class HintsTest {

    private final SearchIndex index = index(
            text("blå", "Blålys & \"sirener\" <b>", "Utrykning til <i>sentrum</i>. Sirenene hørtes godt."),
            text(
                    "bibliotek",
                    "Biblioteket på Ålgård",
                    "Biblioteket låner ut bøker. ".repeat(30) + "Lydbøkene er på nett."),
            text("sykkel", "Sykkelveiene", "Innbyggerne sykler mer."));

    @AfterEach
    void close() {
        index.close();
    }

    private Found ask(String question) {
        return index.search(Question.of(question, "nb", NOW, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "bibliotekett, biblioteket",
        "sykelveiene, sykkelveiene",
        "'Utrykning sirenr', 'Utrykning sirener'",
        "'-sykkel \"bilbioteket\"', '-sykkel \"biblioteket\"'",
        "aalgardd, ålgård"
    })
    void a_word_that_no_text_has_is_spelled_in_a_likelier_way(String question, String likelier) {
        assertThat(ask(question).didYouMean()).isEqualTo(likelier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bibliotekene",
                "sirene",
                "sykkel",
                "innbyggjarane",
                "lydbok",
                "algard",
                "biblio",
                "xyzæøå",
                "2026",
                "og"
            })
    void a_word_in_another_form_is_not_misspelled(String question) {
        assertThat(ask(question).didYouMean()).isNull();
    }

    @Test
    void words_that_were_found_are_marked_in_safe_html() {
        Hit hit = ask("sirener sentrum").hits().get(0);
        assertThat(hit.titleHighlight()).isEqualTo("Blålys &amp; &quot;<mark>sirener</mark>&quot; &lt;b&gt;");
        assertThat(hit.bodyHighlights())
                .containsExactly(
                        "Utrykning til &lt;i&gt;<mark>sentrum</mark>&lt;/i&gt;. <mark>Sirenene</mark> hørtes godt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åpent hus på kaféen", "Åpent hus – «på» kaféen … 🎈"})
    void what_a_hit_shows_is_what_was_written(String title) {
        LiveText text = text("vafler", title, "Vaffelsteking. " + title);
        index.replace(text.document(), List.of(text));
        index.refresh();

        Hit hit = ask("vaffelsteking").hits().get(0);

        assertThat(hit.title()).isEqualTo(title);
        assertThat(hit.bodyHighlights()).containsExactly("<mark>Vaffelsteking</mark>. " + title);
    }

    @Test
    void a_word_that_says_little_is_marked_beside_what_was_found_with_it_only() {
        Hit hit = ask("\"biblioteket på ålgård\"").hits().get(0);
        assertThat(hit.titleHighlight()).isEqualTo("<mark>Biblioteket</mark> <mark>på</mark> <mark>Ålgård</mark>");
        assertThat(hit.bodyHighlights()).noneMatch(fragment -> fragment.contains("<mark>på</mark>"));
    }

    @Test
    void at_most_three_places_of_a_long_text_are_shown_and_those_that_tell_most() {
        Hit hit = ask("bøker lydbøker").hits().get(0);
        assertThat(hit.titleHighlight()).isNull();
        assertThat(hit.bodyHighlights()).hasSize(3).allMatch(fragment -> fragment.length() < 400);
        assertThat(hit.bodyHighlights()).anyMatch(fragment -> fragment.contains("<mark>Lydbøkene</mark>"));
    }

    @ParameterizedTest
    @CsvSource({"syk, Sykkelveiene", "alg, Biblioteket på Ålgård", "bibl på å, Biblioteket på Ålgård"})
    void titles_are_suggested_by_the_beginning_of_any_word(String typed, String title) {
        assertThat(index.suggest(typed.replace("bibl ", "biblioteket "), "nb", NOW, 3))
                .extracting(Suggestion::text)
                .containsExactly(title);
    }

    @Test
    void nothing_is_suggested_for_nothing() {
        assertThat(index.suggest(" -", "nb", NOW, 3)).isEmpty();
    }

    @Test
    void a_score_can_be_explained() {
        Question question = new Question(
                "biblioteket",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "nb",
                NOW,
                Ordering.RELEVANCE,
                1,
                null,
                false,
                true);
        assertThat(index.search(question).hits().get(0).explanation()).contains("weight(", "title:", "for its age");
        assertThat(ask("biblioteket").hits().get(0).explanation()).isNull();
    }
}
