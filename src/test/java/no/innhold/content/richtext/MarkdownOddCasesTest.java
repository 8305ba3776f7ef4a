package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corners of CommonMark, of its parser and of the way into the tree, kept as they are decided. */
class MarkdownOddCasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "#a~<p>#a</p>",
                "####### a~<p>####### a</p>",
                "# a #~<h2>a</h2>",
                "1\\. a~<p>1. a</p>",
                "2019. Et godt år~<ol><li>Et godt år</li></ol>",
                "a_b_c~<p>a_b_c</p>",
                "snake*case*d~<p>snake<em>case</em>d</p>",
                "**a**b~<p><strong>a</strong>b</p>",
                "**«a»**b~<p>**«a»**b</p>",
                "***a***~<p><em><strong>a</strong></em></p>",
                "****a****~<p><strong><strong>a</strong></strong></p>",
                "[a](b)~<p>a</p>",
                "[a] (/b)~<p>[a] (/b)</p>",
                "[a](/b c)~<p>[a](/b c)</p>",
                "[a](</b c>)~<p><a href=\"/b%20c\">a</a></p>",
                "[a]()~<p>a</p>",
                "[](/a)~<p><a href=\"/a\">/a</a></p>",
                "[ ](/a)~<p><a href=\"/a\">/a</a></p>",
                "[a [b](/c) d](/e)~<p>[a <a href=\"/c\">b</a> d](/e)</p>",
                "[https://a.no](/b)~<p><a href=\"/b\">https://a.no</a></p>",
                "<https://a.no>~<p><a href=\"https://a.no\" rel=\"noopener\">https://a.no</a></p>",
                "(https://a.no/b).~<p>(<a href=\"https://a.no/b\" rel=\"noopener\">https://a.no/b</a>).</p>",
                "www.a.no~<p><a href=\"http://www.a.no\" rel=\"noopener\">www.a.no</a></p>",
                "ftp://a.no~<p>ftp://a.no</p>",
                "a  b~<p>a b</p>",
                "a &nbsp; b~<p>a \u00A0 b</p>",
                "a&#9;b&#10;c&#13;d&#0;e&#1;f~<p>a b c d\uFFFDef</p>",
                "&#xD800;&#xFFFE;~<p>\uFFFD\uFFFD</p>",
                "&copy &copy; &oslash;~<p>&amp;copy © ø</p>",
                "\\<b>~<p>&lt;b&gt;</p>",
                "<b>a</b>~<p>a</p>",
                "a<br>b<br/>c~<p>a<br>b<br>c</p>",
                "a <!-- b --> c~<p>a c</p>",
                "<div>a *b* &amp; c</div>~<p>a *b* &amp; c</p>",
                "<p>a</p><p>b</p>~<p>a</p><p>b</p>",
                "`` a`b ``~<p><code>a`b</code></p>",
                "a `~<p>a `</p>",
                "[x]~<p>[x]</p>",
                "- [x] a~<ul><li>[x] a</li></ul>"
            })
    void a_line_of_markdown(String markdown, String html) {
        assertThat(RichText.parse(markdown).html()).isEqualTo(html);
    }

    @Test
    void strikethrough_is_its_text_and_single_tildes_stay() {
        assertThat(RichText.parse("~~a **b**~~ ~5 og ~6, ~c~").html())
                .isEqualTo("<p>a <strong>b</strong> ~5 og ~6, ~c~</p>");
    }

    @Test
    void an_image_splits_its_paragraph() {
        assertThat(RichText.parse("a **b ![c](/d) e** f").blocks())
                .isEqualTo(List.of(
                        new Block.Paragraph(
                                List.of(new Inline.Text("a "), new Inline.Strong(List.of(new Inline.Text("b "))))),
                        new Block.Image("/d", null, "c", null),
                        new Block.Paragraph(
                                List.of(new Inline.Strong(List.of(new Inline.Text(" e"))), new Inline.Text(" f")))));
    }

    @Test
    void an_image_alone_leaves_no_empty_paragraph() {
        assertThat(RichText.parse("  \\\n![a](/b)<br>\n![c](/d)").html())
                .isEqualTo("<figure><img src=\"/b\" alt=\"a\"></figure><figure><img src=\"/d\" alt=\"c\"></figure>");
    }

    @Test
    void a_linked_image_leaves_a_link_with_its_name() {
        assertThat(RichText.parse("[![Kart](/a)](/b)\n\n[![](/c)](/d)\n\n[![e](/f) Kart](/g)")
                        .html())
                .isEqualTo("<figure><img src=\"/a\" alt=\"Kart\"></figure><p><a href=\"/b\">Kart</a></p>"
                        + "<figure><img src=\"/c\" alt=\"\"></figure><p><a href=\"/d\">/d</a></p>"
                        + "<figure><img src=\"/f\" alt=\"e\"></figure><p><a href=\"/g\"> Kart</a></p>");
    }

    @Test
    void images_follow_their_heading_and_are_text_in_a_table() {
        assertThat(RichText.parse("# a ![b](/c) d\n\n| ![e](/f) |\n|-|\n| [![g](/h)](/i) |")
                        .html())
                .isEqualTo("<h2>a d</h2><figure><img src=\"/c\" alt=\"b\"></figure>"
                        + "<table><thead><tr><th scope=\"col\">e</th></tr></thead>"
                        + "<tbody><tr><td><a href=\"/i\">g</a></td></tr></tbody></table>");
    }

    @Test
    void an_image_that_may_not_be_shown_is_its_alternative_text() {
        assertThat(RichText.parse("![a *b*](c.png) ![d](media:1) ![e ![f](/g)](data:h)")
                        .html())
                .isEqualTo("<p>a b d e f</p>");
    }

    @Test
    void what_is_empty_is_left_out() {
        assertThat(RichText.parse("&nbsp;\n\n<b></b>\n\n&#8203;\n\n- \n-\n\n>\n\n```\n```\n\n**<i></i>**\n\n[a]: /b")
                        .blocks())
                .isEmpty();
    }

    @Test
    void an_empty_heading_stays_for_the_editor_to_see() {
        assertThat(RichText.parse("##\n\n# <b></b>\n\n# ![](/a)").blocks())
                .isEqualTo(List.of(
                        new Block.Heading(2, List.of()),
                        new Block.Heading(2, List.of()),
                        new Block.Heading(2, List.of()),
                        new Block.Image("/a", null, "", null)));
    }

    @Test
    void a_table_needs_its_line_of_dashes() {
        assertThat(RichText.parse("| a | b |").html()).isEqualTo("<p>| a | b |</p>");
        assertThat(RichText.parse("| a | b |\n|---|").html()).isEqualTo("<p>| a | b | |---|</p>");
        assertThat(RichText.parse("a\n| b |\n|---|").html())
                .isEqualTo("<p>a</p><table><thead><tr><th scope=\"col\">b</th></tr></thead></table>");
    }

    @Test
    void a_table_without_columns_shows_nothing() {
        assertThat(RichText.parse("|\n|-|-|\n| a | b |\n\nc").html()).isEqualTo("<p>c</p>");
    }

    @Test
    void a_bar_in_a_cell_is_escaped_even_in_code() {
        assertThat(RichText.parse("| `a\\|b` |\n|-|\n").html())
                .isEqualTo("<table><thead><tr><th scope=\"col\"><code>a|b</code></th></tr></thead></table>");
    }

    @Test
    void raw_html_that_spans_blocks_is_text_in_between() {
        assertThat(RichText.parse("<details>\n<summary>a</summary>\n\n*b*\n\n</details>")
                        .html())
                .isEqualTo("<p>a</p><p><em>b</em></p>");
    }

    @Test
    void the_content_of_an_inline_script_is_left_out_across_emphasis() {
        assertThat(RichText.parse("a <script>*b</script> c* [d](/e)").html())
                .isEqualTo("<p>a <em> c</em> <a href=\"/e\">d</a></p>");
    }

    @Test
    void a_setext_heading_may_have_several_lines() {
        assertThat(RichText.parse("a\nb  \nc\n===").html()).isEqualTo("<h2>a b<br>c</h2>");
    }

    @Test
    void every_line_ending_is_one() {
        assertThat(RichText.parse("a\r\rb\r\n\r\nc\n\nd").text()).isEqualTo("a\n\nb\n\nc\n\nd");
        assertThat(RichText.parse("```\r\na\rb\r\n```").text()).isEqualTo("a\nb");
    }

    @Test
    void a_list_begins_again_when_its_marker_changes() {
        assertThat(RichText.parse("- a\n* b\n1. c\n1) d").html())
                .isEqualTo("<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>");
    }

    @Test
    void the_source_stays_as_it_was() {
        String markdown = "#  a\r\n<b>\u0000\n";

        assertThat(RichText.parse(markdown).markdown()).isEqualTo(markdown);
    }

    @Test
    void the_source_is_read_once() {
        RichText text = RichText.parse("a");

        assertThat(text.blocks()).isSameAs(text.blocks());
    }

    @Test
    void many_threads_read_the_same() {
        String markdown = "# a *b*\n\n- c [d](/e)\n\n| f |\n|-|\n| https://g.no |\n";
        RichText shared = RichText.parse(markdown);

        assertThat(IntStream.range(0, 400)
                        .parallel()
                        .mapToObj(turn -> (turn % 2 == 0 ? shared : RichText.parse(markdown)).html())
                        .distinct())
                .containsExactly("<h2>a <em>b</em></h2><ul><li>c <a href=\"/e\">d</a></li></ul>"
                        + "<table><thead><tr><th scope=\"col\">f</th></tr></thead><tbody><tr><td>"
                        + "<a href=\"https://g.no\" rel=\"noopener\">https://g.no</a></td></tr></tbody></table>");
    }

    @Test
    void equal_sources_are_equal_texts() {
        assertThat(RichText.parse("a")).isEqualTo(RichText.parse("a")).hasSameHashCodeAs(RichText.parse("a"));
        assertThat(RichText.parse("a")).isNotEqualTo(RichText.parse("b")).hasToString("RichText[1 characters]");
    }
}
