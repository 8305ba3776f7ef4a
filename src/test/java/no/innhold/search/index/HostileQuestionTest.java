package no.innhold.search.index;

import static no.innhold.search.index.Texts.NOW;
import static no.innhold.search.index.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import no.innhold.content.ContentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a person or a machine types is an error. */
class HostileQuestionTest {

    private static final SearchIndex INDEX = Texts.index(
            text("ost", "Ost & <kjeks>", "Gulost, brunost og \"hvitost\". Osten er god."),
            text("melk", "Melk", "Skummet."));

    static List<String> questions() {
        return List.of(
                "\"".repeat(200),
                "-".repeat(200),
                "- - -",
                "\"-\" -\"\"",
                "😀".repeat(100),
                "\ud800",
                "ost \udc00 ost",
                "*",
                "ost* ?st o~2 ost^3 title:ost [a TO b] /.*/ (ost OR melk) AND NOT \\",
                "()[]{}!^~:\\/|&+=<>",
                "ost\u0000melk",
                "a".repeat(200),
                "å".repeat(200),
                "ae".repeat(100),
                "o ".repeat(100),
                "e\u0301".repeat(100),
                "\u0301".repeat(200),
                "1".repeat(200),
                "1.1.1.1.".repeat(25),
                "a.b.c.".repeat(33),
                "10.1/" + "x/".repeat(90),
                "10.1234/" + "9".repeat(180),
                "https://",
                "«ost”",
                "\u202e\u200b\ufeff",
                "~ost ^ost =ost",
                words("ost", 60),
                words("gulost", 40),
                words("kommunestyrerepresentantene", 7),
                IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
    }

    private static String words(String word, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> word + (char) ('a' + i % 26))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void it_is_answered(String question) {
        ask(question);
    }

    @Property(tries = 80)
    void any_text_is_answered(@ForAll @StringLength(max = 200) String question) {
        ask(question);
    }

    @Property(tries = 80)
    void any_mixture_of_words_and_signs_is_answered(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'"', '-', ' ', 'o', 's', 't', 'g', 'u', 'l', 'å', '.', '/', '1', '~', '*'})
                    String question) {
        ask(question);
    }

    private static void ask(String question) {
        for (Ordering ordering : Ordering.values()) {
            Found found = INDEX.search(new Question(
                    question, Set.of(), Set.of(), Set.of(), Set.of(), "nb", NOW, ordering, 5, null, false, true));
            assertThat(found.total()).isBetween(0L, 2L);
            assertThat(found.hits()).hasSize((int) found.total());
            assertThat(found.hits()).allSatisfy(hit -> {
                assertThat(hit.score()).isFinite();
                assertThat(hit.bodyHighlights()).hasSizeLessThanOrEqualTo(3).allMatch(HostileQuestionTest::isClean);
                if (hit.titleHighlight() != null) {
                    assertThat(hit.titleHighlight()).matches(HostileQuestionTest::isClean);
                }
            });
        }
        assertThat(INDEX.matching(question, ContentType.NEWS, "nb", NOW)).hasSizeLessThanOrEqualTo(2);
        assertThat(INDEX.suggest(question, "nb", NOW, 5)).hasSizeLessThanOrEqualTo(2);
    }

    /** No sign of HTML but ours. */
    private static boolean isClean(String html) {
        return !html.replace("<mark>", "").replace("</mark>", "").matches("(?s).*[<>\"'].*")
                && html.split("<mark>", -1).length == html.split("</mark>", -1).length;
    }
}
