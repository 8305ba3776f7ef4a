package no.innhold.content.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LixTest {

    @Test
    void two_sentences_are_counted_as_by_hand() {
        // 5 + 6 words in 2 sentences; long: setning, setningen. 5.5 + 18.18 = 23.68
        assertThat(Lix.of(List.of("Dette er en kort setning. Den andre setningen er litt lengre!")))
                .isEqualTo(new Lix(11, 2, 2, 24));
    }

    @Test
    void the_end_of_a_block_ends_a_sentence() {
        // 1 + 3 + 2 words in 3 sentences; long: Publikasjoner, Brukerundersøkelse. 2 + 33.33
        assertThat(Lix.of(List.of("Publikasjoner", "Rapport fra 2022", "Brukerundersøkelse her.")))
                .isEqualTo(new Lix(6, 3, 3, 52));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Slik: én, to … tre?!          | 4 | 2 | 0
            Hva... Nå                     | 2 | 2 | 0
            e-læringsplattform            | 1 | 1 | 1
            mor-barn                      | 1 | 1 | 1
            O'Hara d’Artagnan             | 2 | 1 | 1
            tall 12345678                 | 2 | 1 | 0
            sekser                        | 1 | 1 | 0
            rus- og psykisk               | 3 | 1 | 1
            a--b                          | 2 | 1 | 0
            .:!?                          | 0 | 0 | 0
            """)
    void words_and_sentences_follow_the_rule(String block, int words, int sentences, int longWords) {
        Lix lix = Lix.of(List.of(block));

        assertThat(lix.words()).isEqualTo(words);
        assertThat(lix.sentences()).isEqualTo(sentences);
        assertThat(lix.longWords()).isEqualTo(longWords);
    }

    @Test
    void a_text_without_words_has_the_value_nought() {
        assertThat(Lix.of(List.of())).isEqualTo(new Lix(0, 0, 0, 0));
        assertThat(Lix.of(List.of("", " – "))).isEqualTo(new Lix(0, 0, 0, 0));
    }

    @Test
    void a_decomposed_letter_counts_once() {
        assertThat(Lix.of(List.of("a\u030Aa\u030Aa\u030Aa\u030A")).longWords()).isZero();
    }

    @Test
    void only_a_long_text_over_fifty_is_hard_to_read() {
        assertThat(Lix.of(Collections.nCopies(25, "Kommune kommuner og og")).value())
                .isEqualTo(54);
        assertThat(Lix.of(Collections.nCopies(25, "Kommune kommuner og og")).hardToRead())
                .isTrue();
        assertThat(Lix.of(Collections.nCopies(24, "Kommune kommuner og og")).hardToRead())
                .isFalse();
        assertThat(new Lix(100, 1, 0, 50).hardToRead()).isFalse();
    }

    @Test
    void a_word_of_a_million_hyphens_is_one_word() {
        assertThat(Lix.of(List.of("a-".repeat(1_000_000) + "a")).words()).isEqualTo(1);
    }

    @Property
    void counts_agree_with_each_other(@ForAll List<String> blocks) {
        Lix lix = Lix.of(blocks);

        assertThat(lix.longWords()).isBetween(0, lix.words());
        assertThat(lix.sentences()).isBetween(lix.words() == 0 ? 0 : 1, lix.words());
    }
}
