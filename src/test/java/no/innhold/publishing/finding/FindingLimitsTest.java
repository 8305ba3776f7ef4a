package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.innhold.platform.problem.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to be slow; the deadline tells linear from quadratic on a busy machine. */
@Tag("once")
@QuarkusTest
class FindingLimitsTest {

    /** Characters: twice the longest body, or what the profile "slow" asks for. */
    private static final int SIZE = Integer.getInteger("innhold.hostile-characters", 400_000);

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @Inject
    Review review;

    static Stream<String> parts() {
        return Stream.of(
                "[her](/a) ",
                "[a](b) ",
                "![a](b) ",
                "[a] ",
                "[her](/a)\n\n",
                "trykk her ",
                "trykk\n",
                "trykk her &amp; ",
                "trykk \u00A0",
                "<div>trykk her</div>\n\n",
                "01819010001 ",
                "018190**10001** ",
                "018190 ",
                "01 ",
                "1",
                "#\n",
                "![](/a) ",
                "| |\n|-|\n\n",
                "[](https://a.no) ",
                "https://a.no ",
                "a\u00AD",
                "\r");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void much_of_one_thing_is_reviewed(String part) {
        String markdown = part.repeat(SIZE / part.length());

        assertTimeoutPreemptively(DEADLINE, () -> {
            List<Finding> findings = review.body(markdown);
            assertThat(findings.size()).isLessThanOrEqualTo(2 * SIZE / part.length() + 1);
        });
    }

    @Test
    void a_link_text_of_a_million_characters_is_quoted_shortly() {
        List<Finding> findings = review.body("[trykk her " + "a ".repeat(500_000) + "](/a)");

        assertThat(findings).last().satisfies(finding -> assertThat(
                        finding.message().in(Language.NB))
                .isEqualTo("Lenketeksten «trykk her" + " a".repeat(35) + "…» sier ikke hvor lenken går."));
    }
}
