package no.innhold.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | EN",
                "en-GB | EN",
                "nb | NB",
                "nn | NB",
                "no | NB",
                "nb-NO, en;q=0.8 | NB",
                "en;q=0.4, nn;q=0.9 | NB",
                "de, fr;q=0.9, en;q=0.1 | EN",
                "de | NB",
                "* | NB",
                "en;q=0, de | NB",
                "en;q=x | NB",
                ";;;, | NB"
            })
    void the_header_is_read_in_order_of_preference(String header, Language expected) {
        assertThat(Language.choose(null, header)).isEqualTo(expected);
    }

    @Test
    void without_a_wish_it_is_bokmål() {
        assertThat(Language.choose(null, null)).isEqualTo(Language.NB);
    }

    @Test
    void the_parameter_wins_over_the_header() {
        assertThat(Language.choose("en", "nb")).isEqualTo(Language.EN);
        assertThat(Language.choose("nn", "en")).isEqualTo(Language.NB);
    }

    @Test
    void a_parameter_that_is_no_language_of_ours_leaves_it_to_the_header() {
        assertThat(Language.choose("xx", "en")).isEqualTo(Language.EN);
    }
}
