package no.innhold.publishing.difference;

import static no.innhold.publishing.difference.Word.Op.DELETE;
import static no.innhold.publishing.difference.Word.Op.EQUAL;
import static no.innhold.publishing.difference.Word.Op.INSERT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.innhold.publishing.difference.Word.Op;

class WordingTest {

    /** As long as a body may be. */
    private static final int LONGEST = 200_000;

    @Example
    void words_space_and_punctuation_are_apart() {
        assertThat(between("Søk innen fredag.", "Søk før **fredag**!"))
                .containsExactly(
                        new Word(EQUAL, "Søk "),
                        new Word(DELETE, "innen"),
                        new Word(INSERT, "før"),
                        new Word(EQUAL, " "),
                        new Word(INSERT, "**"),
                        new Word(EQUAL, "fredag"),
                        new Word(DELETE, "."),
                        new Word(INSERT, "**!"));
    }

    @Example
    void a_paragraph_put_in_is_one_insertion() {
        assertThat(between("En.\n\nTo.\n", "En.\n\nMellom en og to.\n\nTo.\n"))
                .containsExactly(
                        new Word(EQUAL, "En.\n\n"), new Word(INSERT, "Mellom en og to.\n\n"), new Word(EQUAL, "To.\n"));
    }

    @Example
    void only_what_differs_in_the_lines_that_differ() {
        assertThat(between("# Tittel\n\nEn to tre\nfire\n", "# Tittel\n\nEn fem tre\nfire\n"))
                .containsExactly(
                        new Word(EQUAL, "# Tittel\n\nEn "),
                        new Word(DELETE, "to"),
                        new Word(INSERT, "fem"),
                        new Word(EQUAL, " tre\nfire\n"));
    }

    @Example
    void an_accent_stays_with_its_letter_and_a_character_stays_whole() {
        assertThat(between("a e\u0301t", "a et")).contains(new Word(DELETE, "e\u0301t"), new Word(INSERT, "et"));
        assertThat(between("a \uD83D\uDE00", "a \uD83D\uDE01"))
                .containsExactly(
                        new Word(EQUAL, "a "), new Word(DELETE, "\uD83D\uDE00"), new Word(INSERT, "\uD83D\uDE01"));
    }

    @Example
    void line_ends_of_either_kind_are_kept() {
        assertThat(between("en\r\nto\r\n", "en\nto\r\n"))
                .containsExactly(
                        new Word(EQUAL, "en"),
                        new Word(DELETE, "\r\n"),
                        new Word(INSERT, "\n"),
                        new Word(EQUAL, "to\r\n"));
    }

    @Property
    void both_texts_can_be_read_from_the_words(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Word> words = between(before, after);

        assertThat(before(words)).isEqualTo(before);
        assertThat(after(words)).isEqualTo(after);
        assertThat(words).noneMatch(word -> word.text().isEmpty());
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i).op()).isNotEqualTo(words.get(i - 1).op());
            assertThat(words.get(i).op() == DELETE && words.get(i - 1).op() == INSERT)
                    .isFalse();
        }
    }

    @Property
    void any_characters_survive(@ForAll String before, @ForAll String after) {
        List<Word> words = between(before, after);

        assertThat(before(words)).isEqualTo(before);
        assertThat(after(words)).isEqualTo(after);
    }

    @Property
    void a_text_is_equal_to_itself(@ForAll("texts") String text) {
        assertThat(between(text, text)).isEqualTo(text.isEmpty() ? List.of() : List.of(new Word(EQUAL, text)));
    }

    @Example
    void long_texts_with_nothing_in_common_are_one_exchange() {
        String before = numbered("a", " ");
        String after = numbered("b", "\t");
        Effort effort = new Effort();

        assertThat(Wording.between(before, after, effort))
                .containsExactly(new Word(DELETE, before), new Word(INSERT, after));
        assertThat(effort.spent()).isBetween(Effort.AT_ONCE, 2 * Effort.AT_ONCE);
    }

    @Example
    void long_texts_that_differ_in_every_line_end_within_the_effort() {
        String before = numbered("a", " og\nså\n");
        String after = numbered("b", " og\nmen\n");
        Effort effort = new Effort();
        List<Word> words = Wording.between(before, after, effort);

        assertThat(before(words)).isEqualTo(before);
        assertThat(after(words)).isEqualTo(after);
        assertThat(effort.spent()).isBetween(Effort.AT_ONCE, 2 * Effort.AT_ONCE);
    }

    @Example
    void long_texts_of_the_same_few_words_end_within_the_effort() {
        String before = "a b ".repeat(LONGEST / 4);
        String after = "b\na a\n".repeat(LONGEST / 6);
        Effort effort = new Effort();
        List<Word> words = Wording.between(before, after, effort);

        assertThat(before(words)).isEqualTo(before);
        assertThat(after(words)).isEqualTo(after);
        assertThat(effort.spent()).isLessThanOrEqualTo(2 * Effort.AT_ONCE);
    }

    @Example
    void many_regions_together_end_within_the_effort() {
        // each pair of lines is a region of its own that takes much, with a common line between it and the next
        String before = regions("a");
        String after = regions("b");
        Effort effort = new Effort();
        List<Word> words = Wording.between(before, after, effort);

        assertThat(before(words)).isEqualTo(before);
        assertThat(after(words)).isEqualTo(after);
        assertThat(effort.spent()).isBetween(Effort.IN_ALL - Effort.AT_ONCE, Effort.IN_ALL);
    }

    @Example
    void two_words_far_apart_in_one_long_line_are_found() {
        String middle = numbered("a", " ");

        assertThat(between("en " + middle + "to slutt", "ei " + middle + "tre slutt"))
                .containsExactly(
                        new Word(DELETE, "en"),
                        new Word(INSERT, "ei"),
                        new Word(EQUAL, " " + middle),
                        new Word(DELETE, "to"),
                        new Word(INSERT, "tre"),
                        new Word(EQUAL, " slutt"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "en",
                        "to",
                        "Ære",
                        " ",
                        "  ",
                        "\n",
                        "\n\n",
                        "\r\n",
                        ".",
                        "**",
                        "\u00A0",
                        "\uD83D\uDE00",
                        "e\u0301")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    static String before(List<Word> words) {
        return without(INSERT, words);
    }

    static String after(List<Word> words) {
        return without(DELETE, words);
    }

    private static String without(Op op, List<Word> words) {
        return words.stream().filter(word -> word.op() != op).map(Word::text).collect(Collectors.joining());
    }

    private static List<Word> between(String before, String after) {
        return Wording.between(before, after, new Effort());
    }

    private static String numbered(String word, String separator) {
        return IntStream.range(0, LONGEST / 8)
                .mapToObj(i -> word + i + separator)
                .collect(Collectors.joining());
    }

    private static String regions(String word) {
        return IntStream.range(0, 100)
                .mapToObj(region -> IntStream.range(0, 300)
                                .mapToObj(i -> word + i)
                                .collect(Collectors.joining(word.equals("a") ? " " : "\t"))
                        + "\nfelles " + region + "\n")
                .collect(Collectors.joining());
    }
}
