package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * The pages that the municipality publishes today, pasted as bodies. They lie beside the project and are no part of it:
 * where they are not, the log says that nothing was checked.
 */
@QuarkusTest
class SeedPagesTest {

    private static final Logger LOG = Logger.getLogger(SeedPagesTest.class);
    private static final Path SEEDS = Path.of("../shared/seeds");

    private static final Pattern PRESS_HERE = Pattern.compile("[Tt]rykke? her");
    private static final Pattern PRESS_HERE_AND_MORE = Pattern.compile("[Tt]rykke? her[^.\n]*");
    private static final Pattern HERE = Pattern.compile("(?<![Tt]rykk |[Tt]rykke )\\bher(?=\\.)");

    @Inject
    Review review;

    @Test
    void every_press_here_is_found_when_these_words_are_the_link() throws IOException {
        assertThat(found("research-page.txt", PRESS_HERE)).isIn(9, NOT_THERE);
        assertThat(found("news-page.txt", PRESS_HERE)).isIn(0, NOT_THERE);
    }

    @Test
    void every_press_here_is_found_when_the_link_goes_on() throws IOException {
        assertThat(found("research-page.txt", PRESS_HERE_AND_MORE)).isIn(9, NOT_THERE);
    }

    @Test
    void every_here_at_the_end_of_a_sentence_is_found() throws IOException {
        assertThat(found("research-page.txt", HERE)).isIn(3, NOT_THERE);
        assertThat(found("news-page.txt", HERE)).isIn(1, NOT_THERE);
    }

    @Test
    void without_links_every_press_here_is_a_warning() throws IOException {
        if (isThere()) {
            String page = Files.readString(SEEDS.resolve("research-page.txt"));
            List<String> expected = new ArrayList<>();
            PRESS_HERE.matcher(page).results().forEach(words -> expected.add("warning " + place(page, words.start())));

            assertThat(expected).hasSize(9);
            assertThat(vague(page)).isEqualTo(expected);
        }
    }

    private static final int NOT_THERE = -1;

    /** How many links with these words as their text the page has; each must be found, at its place, and no other. */
    private int found(String name, Pattern words) throws IOException {
        if (!isThere()) {
            return NOT_THERE;
        }
        StringBuilder page = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        Matcher link = words.matcher(Files.readString(SEEDS.resolve(name)));
        while (link.find()) {
            link.appendReplacement(page, "");
            starts.add(page.length());
            page.append('[')
                    .append(link.group())
                    .append("](https://example.org/")
                    .append(starts.size())
                    .append(')');
        }
        String body = link.appendTail(page).toString();

        assertThat(vague(body).stream()
                        .filter(finding -> finding.startsWith("error"))
                        .toList())
                .isEqualTo(starts.stream()
                        .map(start -> "error " + place(body, start))
                        .toList());
        return starts.size();
    }

    private List<String> vague(String body) {
        return Review.lines(review.body(body)).stream()
                .filter(finding -> finding.contains("vague-link-text"))
                .toList();
    }

    private static String place(String text, int index) {
        String before = text.substring(0, index);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "vague-link-text /body " + line + ":" + (index - before.lastIndexOf('\n'));
    }

    private static boolean isThere() {
        boolean there = Files.isDirectory(SEEDS);
        if (!there) {
            LOG.warnf("NOT CHECKED: the pages of today are not in %s", SEEDS);
        }
        return there;
    }
}
