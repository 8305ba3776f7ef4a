package no.innhold.search.index;

import static no.innhold.search.index.Texts.NOW;
import static no.innhold.search.index.Texts.found;
import static no.innhold.search.index.Texts.in;
import static no.innhold.search.index.Texts.index;
import static no.innhold.search.index.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts a word finds. The collection is about other things than the sample content, so that nothing is learnt by heart. */
class WordsTest {

    private final SearchIndex index = index(
            text("brann", "Brannvesenet rykker ut", "Røykvarslere skal testes hver høst. Feieren kommer."),
            text("hage", "Barnehagene i kommunen", "Søknadsfristen for barnehageplass er 1. mars."),
            text("vann", "Vannmålere og avgifter", "Måleren leses av i desember. Vannavgiften øker."),
            text("skule", "Skulane våre", "Elevane får leksehjelp. Rektorane og lærarane svarar."),
            text("tur", "Turløyper på Ålgård", "Løypene er merket. Hundeeiere må bruke bånd. E-post: tur@kommune.no"),
            text("lege", "Fastlegene", "Legevakten har åpent. Pasientene ringer 116117."));

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        // inflections
        "vannmåler, vann",
        "elev, skule",
        "pasient, lege",
        "røykvarsler, brann",
        // a part finds the compound
        "barnehage, hage",
        "brann, brann",
        "varsler, brann",
        "avgift, vann",
        "søknad, hage",
        "legen, lege",
        // the compound finds its parts
        "skolerektor, skule",
        // nynorsk and bokmål
        "lærerne, skule",
        "skolene, skule",
        "hundeeigarar, tur",
        "haust, brann",
        // letters that a keyboard lacks
        "Algard, tur",
        "aalgaard, tur",
        "turloyper, tur",
        "HØST, brann",
        // compounds of which one part is in no text
        "avgiftsproblemer, vann",
        "elevsertifikat, skule",
        "kabelbarnehage, hage",
        // typos
        "branvesenet, brann",
        "barnehagepalss, hage",
        "desmber, vann",
        // while it is being typed
        "røykv, brann",
        "desem, vann",
        "desem* avlest, vann"
    })
    void a_word_finds(String question, String slug) {
        assertThat(found(index, question)).first().isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"kran", "\"skal hver\"", "avgiftsfri bolig tunnel asfalt -vann", "zzzzzz"})
    void a_word_that_is_not_meant_finds_nothing(String question) {
        assertThat(found(index, question)).isEmpty();
    }

    @Test
    void a_phrase_keeps_its_order_and_its_little_words() {
        assertThat(found(index, "\"leses av i desember\"")).containsExactly("vann");
        assertThat(found(index, "\"desember i av leses\"")).isEmpty();
    }

    @Test
    void what_is_unwanted_is_left_out_in_all_its_forms() {
        assertThat(found(index, "kommunen -barnehager")).doesNotContain("hage");
        assertThat(found(index, "-fastlegen -brannvesen"))
                .doesNotContain("lege", "brann")
                .contains("hage", "tur");
    }

    @Test
    void a_text_with_all_words_comes_first_and_one_with_some_is_found() {
        assertThat(found(index, "hvordan søker jeg om barnehageplass?")).startsWith("hage");
        assertThat(found(index, "røykvarslere desember feieren"))
                .startsWith("brann")
                .contains("vann");
    }

    @Test
    void only_little_words_are_looked_for_when_there_is_nothing_else() {
        assertThat(found(index, "i")).contains("hage", "vann");
    }

    @Test
    void english_texts_are_found_by_english_endings() {
        index.replace(
                Texts.identity("en"),
                java.util.List.of(in("en", text("en", "Applying for schools", "Children's activities"))));
        index.refresh();
        assertThat(Texts.slugs(index.search(Question.of("apply school activity", "en", NOW, 5))))
                .containsExactly("en");
        assertThat(found(index, "activity")).isEmpty();
    }

    @Test
    void a_part_in_which_a_letter_of_ours_stands_before_a_vowel_is_a_word() {
        try (SearchIndex collection =
                index(text("nivå", "Nivåene", "Nivåene er satt."), text("plan", "Nivåeneplan", "Vedtatt i går."))) {
            assertThat(found(collection, "plan")).containsExactly("plan");
        }
    }

    @Test
    void a_text_that_comes_later_makes_compounds_of_earlier_texts_known() {
        assertThat(found(index, "kopp")).isEmpty();
        index.replace(Texts.identity("kaffe"), java.util.List.of(text("kaffe", "Kaffekoppene", "Til utlån.")));
        index.refresh();
        assertThat(found(index, "kopp")).as("kaffe is no word yet").isEmpty();
        index.replace(Texts.identity("bar"), java.util.List.of(text("bar", "Kaffe", "Varm.")));
        index.refresh();
        assertThat(found(index, "kopp")).containsExactly("kaffe");
    }
}
