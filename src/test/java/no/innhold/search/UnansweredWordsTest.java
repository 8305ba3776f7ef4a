package no.innhold.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what was searched for in vain nothing is kept that could tell of a person. */
class UnansweredWordsTest {

    @Test
    void one_spelling_is_kept_of_the_same_words() {
        assertThat(UnansweredWords.of("  Ledig \t BARNEHAGEPLASS\u00A0 2026 ")).contains("ledig barnehageplass 2026");
        assertThat(UnansweredWords.of("a\u030Arsmelding")).contains("\u00E5rsmelding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@example.org",
                "kari＠example.org",
                "91234567",
                "91 23 45 67",
                "+47 912 34 567",
                "9.1.2.3.4.5.6.7",
                "13097248022",
                "130972 48022",
                "１３０９７２４８０２２",
                "٩١٢٣٤٥٦٧",
                "...",
                "   "
            })
    void nothing_is_kept_of(String query) {
        assertThat(UnansweredWords.of(query)).isEmpty();
    }
}
