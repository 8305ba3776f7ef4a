package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text and every tree. */
class RichTextPropertyTest {

    @Property(tries = 2_000)
    void any_text_is_served(@ForAll String markdown) throws JsonProcessingException {
        checkAll(markdown);
    }

    @Property(tries = 5_000)
    void any_markdown_is_served(@ForAll("markdown") String markdown) throws JsonProcessingException {
        checkAll(markdown);
    }

    @Property(tries = 2_000)
    void sanitising_changes_no_tree(@ForAll("trees") List<Block> tree) {
        String html = HtmlRendering.of(tree);

        assertThat(SafeHtml.sanitised(html)).isEqualTo(html);
        ClosedHtml.check(html);
    }

    @Property(tries = 1_000)
    void any_tree_survives_json(@ForAll("trees") List<Block> tree) throws JsonProcessingException {
        assertThat(BlockJson.read(BlockJson.write(tree))).isEqualTo(tree);
    }

    @Property(tries = 1_000)
    void any_tree_has_a_text_without_line_break_at_the_end(@ForAll("trees") List<Block> tree) {
        assertThat(PlainText.of(tree)).doesNotEndWith("\n");
    }

    @Property(tries = 2_000)
    void places_lie_within_the_source(@ForAll("markdown") String markdown) {
        List<String> lines = markdown.lines().toList();
        RichText text = RichText.parse(markdown);

        assertThat(text.links()).allMatch(link -> isWithin(link, lines));
        assertThat(text.images()).allMatch(image -> isWithin(image, lines));
        assertThat(text.prose()).allMatch(prose -> isWithin(prose, lines));
        assertThat(text.headings()).allMatch(heading -> isWithin(heading, lines));
        assertThat(text.tables()).allMatch(table -> isWithin(table, lines));
    }

    private static boolean isWithin(Located<?> located, List<String> lines) {
        return located.line() >= 1
                && located.line() <= lines.size()
                && located.column() >= 1
                && located.column() <= lines.get(located.line() - 1).length();
    }

    private static void checkAll(String markdown) throws JsonProcessingException {
        RichText text = RichText.parse(markdown);
        String rendered = HtmlRendering.of(text.blocks());

        assertThat(text.html()).isEqualTo(rendered);
        ClosedHtml.check(rendered);
        assertThat(BlockJson.read(BlockJson.write(text.blocks()))).isEqualTo(text.blocks());
        assertThat(text.text()).doesNotEndWith("\n").doesNotContain("\r", "\u0000");
        TreeRules.check(text.blocks());
        assertThat(text.links().stream().map(Located::node)).isEqualTo(TreeRules.links(text.blocks()));
        assertThat(text.images().stream().map(Located::node)).isEqualTo(TreeRules.images(text.blocks()));
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(
                        "a",
                        "b c",
                        "æ",
                        "😀",
                        "1",
                        "\n",
                        "\n\n",
                        "\r\n",
                        " ",
                        "    ",
                        "\t",
                        "# ",
                        "## ",
                        "- ",
                        "1. ",
                        "> ",
                        "*",
                        "**",
                        "_",
                        "~~",
                        "`",
                        "```\n",
                        "~~~java\n",
                        "[",
                        "]",
                        "](/a)",
                        "](b 'c')",
                        "![",
                        "](media:0198c0de-0000-7000-8000-0123456789ab 'd')",
                        "(",
                        ")",
                        "<",
                        ">",
                        "<b>",
                        "</b>",
                        "<br>",
                        "<div>",
                        "</div>",
                        "<script>",
                        "</script>",
                        "<!--",
                        "-->",
                        "&amp;",
                        "&#0;",
                        "&#13;",
                        "&nbsp;",
                        "&",
                        "\\",
                        "|",
                        "\n|-|-|\n",
                        "\n---\n",
                        "\n===\n",
                        "https://a.no",
                        "www.b.no",
                        "c@d.no",
                        "[e]: /f 'g'\n",
                        "[e]",
                        "\u0000",
                        "\uD800",
                        "\uFFFE",
                        "\u200B",
                        "\u2028",
                        "javascript:",
                        "\"",
                        "'")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Block>> trees() {
        return blocks(3).list().ofMaxSize(4);
    }

    private static Arbitrary<Block> blocks(int depth) {
        Arbitrary<List<Inline>> lines = inlines(2).list().ofMaxSize(3);
        Arbitrary<Block> leaves = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(2, 6), lines).as(Block.Heading::new),
                lines.map(Block.Paragraph::new),
                Combinators.combine(Arbitraries.of("java", "c++", "c#").injectNull(0.5), Arbitraries.strings())
                        .as(Block.CodeBlock::new),
                images(),
                tables(lines),
                Arbitraries.of(new Block.Divider()));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<List<Block>> inner =
                Arbitraries.lazy(() -> blocks(depth - 1)).list().ofMaxSize(3);
        return Arbitraries.oneOf(
                leaves,
                inner.map(Block.Quote::new),
                Combinators.combine(Arbitraries.of(true, false), inner.list().ofMaxSize(3))
                        .as(Block.ItemList::new));
    }

    private static Arbitrary<Block> images() {
        return Combinators.combine(
                        Arbitraries.of("/a b".replace(" ", "%20"), "https://a.no/(b){c}?d=\"e\"&f", "/<g>'h'"),
                        Arbitraries.strings(),
                        Arbitraries.strings().injectNull(0.5),
                        Arbitraries.of(true, false))
                .as((href, alt, caption, media) -> new Block.Image(
                        media ? null : href, media ? "0198c0de-0000-7000-8000-0123456789ab" : null, alt, caption));
    }

    private static Arbitrary<Block> tables(Arbitrary<List<Inline>> cells) {
        return Arbitraries.integers().between(1, 3).flatMap(columns -> Combinators.combine(
                        cells.list().ofSize(columns),
                        cells.list().ofSize(columns).list().ofMaxSize(3))
                .as(Block.Table::new));
    }

    private static Arbitrary<Inline> inlines(int depth) {
        Arbitrary<Inline> leaves = Arbitraries.oneOf(
                Arbitraries.strings().map(Inline.Text::new),
                Arbitraries.of("<b>", "&amp;", "a  b", "{{c}}", "\"'", "</p>", "]]>", "<!--")
                        .map(Inline.Text::new),
                Arbitraries.strings().map(Inline.Code::new),
                Arbitraries.of(new Inline.Break()));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<List<Inline>> inner =
                Arbitraries.lazy(() -> inlines(depth - 1)).list().ofMaxSize(3);
        Arbitrary<List<Inline>> labels = leaves.list().ofMaxSize(3);
        Arbitrary<String> addresses = Arbitraries.of(
                "https://a.no/(b)?c=d&e=f",
                "/g{h}",
                "#i\"j",
                "mailto:k@l.no?subject=m%20n",
                "tel:+47123",
                "HTTP://O.NO");
        return Arbitraries.oneOf(
                leaves,
                inner.map(Inline.Strong::new),
                inner.map(Inline.Emphasis::new),
                Combinators.combine(addresses, labels).as(Inline.Link::new));
    }
}
