package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text made to be slow. Each takes a second or two; the deadline tells linear from quadratic on a busy machine, where
 * quadratic means minutes.
 */
@Tag("once")
class RichTextLimitsTest {

    /** Characters: twice the longest body, or what the profile "slow" asks for. */
    private static final int SIZE = Integer.getInteger("innhold.hostile-characters", 400_000);

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    static Stream<String> repeated() {
        return Stream.of(
                "[",
                "![",
                "[a](",
                "[a](/b \"",
                "[a]",
                "*",
                "_",
                "`",
                "~",
                "|",
                ">",
                "#",
                "<",
                "&",
                "\\",
                "- ",
                "> - ",
                "*a ",
                "a**b_c",
                "**a",
                "*a_",
                "*[a](b)",
                "*[a](/b)*",
                "[![a](/b)](/c)",
                "<!--",
                "<a ",
                "<a b='",
                "<![CDATA[",
                "<b>",
                "<script>",
                "<div>\n",
                "<div>a",
                "|a|\n|-|\n|b|\n\n",
                "a\n=\n",
                "a\n",
                "```\n",
                "\t- ",
                "&#1;",
                "http://a)",
                "a@",
                "a@b.c ",
                "\u0000",
                "\uD800");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void much_of_one_thing_is_served(String part) {
        serve(part.repeat(SIZE / part.length()));
    }

    static Stream<String> constructed() {
        int half = SIZE / 2;
        return Stream.of(
                "[".repeat(half) + "a" + "]".repeat(half),
                "*".repeat(half) + "a" + "*".repeat(half),
                "*a ".repeat(half / 3) + "b" + " a*".repeat(half / 3),
                "![a".repeat(half / 4) + "](/b)".repeat(half / 4),
                "[![a".repeat(half / 8) + "](/b)](/c)".repeat(half / 8),
                "[a](/" + "(".repeat(half) + ")".repeat(half) + ")",
                "> ".repeat(half / 2) + "a\n" + "\n".repeat(half),
                "> ".repeat(half / 2) + "a\n" + "a\n".repeat(half / 2),
                "- ".repeat(half / 2) + "a\n" + "\n".repeat(half),
                growing("`"),
                growing("*"),
                growing("~"),
                indented(1_400),
                "|".repeat(1_001) + "\n" + "|-".repeat(1_000) + "\n" + "|\n".repeat(half / 2),
                "a|b\n-|-\n" + "a|b\n".repeat(SIZE / 4),
                "[a]: /" + "b".repeat(5_000) + " '" + "c".repeat(5_000) + "'\n\n" + "[a]![a]".repeat(SIZE / 8));
    }

    @ParameterizedTest
    @MethodSource("constructed")
    void much_that_was_made_to_be_slow_is_served(String markdown) {
        serve(markdown);
    }

    @Test
    void ten_thousand_quotes_in_each_other_are_sixteen() {
        List<Block> blocks = RichText.parse(">".repeat(10_000) + " a").blocks();

        int depth = 0;
        while (blocks.get(0) instanceof Block.Quote quote) {
            blocks = quote.content();
            depth++;
        }
        assertThat(depth).isEqualTo(16);
        assertThat(PlainText.of(blocks)).isEqualTo(">".repeat(9_984) + " a");
    }

    @Test
    void ten_thousand_lists_in_each_other_are_eight() {
        assertThat(RichText.parse("- ".repeat(10_000) + "a").html())
                .isEqualTo("<ul><li>".repeat(8) + "- ".repeat(9_992) + "a" + "</li></ul>".repeat(8));
    }

    @Test
    void deep_emphasis_keeps_its_text() {
        String text =
                RichText.parse("*a ".repeat(10_000) + " a*".repeat(10_000)).text();

        assertThat(text.replaceAll("[* ]", "")).isEqualTo("a".repeat(20_000));
    }

    @Test
    void json_stays_below_the_depth_that_parsers_take() throws IOException {
        String deepest = "> ".repeat(10_000) + "*a _".repeat(100) + "[a](/b)" + "_ b*".repeat(100);

        assertThat(depth(BlockJson.of(deepest))).isEqualTo(52);
    }

    @Test
    void a_real_list_in_a_list_in_a_list_stays_one() {
        String html = RichText.parse(
                        "- a\n  - b\n    - c\n      - d\n        - e\n          - f\n            - *g **h***")
                .html();

        assertThat(html).contains("<ul><li><em>g <strong>h</strong></em></li></ul>");
    }

    @Test
    void emphasis_beyond_any_real_paragraph_is_text() {
        String html = RichText.parse("*a* ".repeat(300) + "\n\n*b*").html();

        assertThat(html.split("<em>a", -1)).hasSize(DelimiterLimit.MAX_RUNS / 2 + 1);
        assertThat(html).contains("</em> *a* *a*").endsWith("<p><em>b</em></p>");
    }

    @Test
    void tables_beyond_the_limit_are_text() {
        String rows = "|a|b|\n".repeat(Markdown.MAX_CELLS / 2);

        assertThat(RichText.parse("|a|b|\n|-|-|\n" + rows).blocks()).hasExactlyElementsOfTypes(Block.Paragraph.class);
        assertThat(RichText.parse("|a|b|\n|-|-|\n" + "|a|b|\n".repeat(1_000)).blocks())
                .hasExactlyElementsOfTypes(Block.Table.class);
    }

    @Test
    void a_definition_is_not_repeated_beyond_the_length_of_the_source() {
        String address = "/" + "b".repeat(9_999);

        RichText text = RichText.parse("[a]: " + address + "\n\n" + "[a] ".repeat(10_000));

        assertThat(text.links()).hasSize((10_000 + 7 + 40_000 + 100_000) / 10_000);
        assertThat(text.text()).isEqualTo("a ".repeat(9_999) + "a");
    }

    private static void serve(String markdown) {
        assertTimeoutPreemptively(DEADLINE, () -> {
            RichText text = RichText.parse(markdown);
            assertThat(text.html().length()).isLessThan(30_000_000);
            assertThat(text.text().length()).isLessThan(10_000_000);
            assertThat(text.proseBlocks()).doesNotContain("");
        });
    }

    private static String growing(String part) {
        StringBuilder text = new StringBuilder();
        for (int length = 1; text.length() < SIZE; length++) {
            text.append(part.repeat(length)).append('a');
        }
        return text.toString();
    }

    private static String indented(int levels) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, levels)
                .forEach(level -> text.append("  ".repeat(level)).append("- a\n"));
        return text.toString();
    }

    private static int depth(String json) throws IOException {
        int depth = 0;
        int deepest = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }
}
