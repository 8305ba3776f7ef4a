package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import no.innhold.platform.token.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextHtmlTest {

    @ParameterizedTest
    @CsvSource({"#,2", "##,2", "###,3", "####,4", "#####,5", "######,6"})
    void headings_start_at_level_two(String marks, int level) {
        assertThat(html(marks + " a")).isEqualTo("<h" + level + ">a</h" + level + ">");
    }

    /** HTML is kept by version: what makes this test fail needs a new {@link RichText#HTML_VERSION} beside the new number. */
    @Test
    void every_change_of_the_html_raises_its_version() {
        String all = html("""
                # En & to

                Vi *er* **to** <b>her</b>, `kode`, [lenke](https://example.org/a?b=c "Tittel") og https://example.org.\\
                Ny linje, ![bilde](media:0198c0de-0000-7000-8000-000000000001 "Tekst") og [usikker](javascript:alert(1)).

                - en
                  - to
                1. tre

                > Sitat

                ```java
                int a = 1 < 2 ? 3 : 4;
                ```

                | a | b |
                |---|:-:|
                | 1 | **2** |

                ---
                """);
        String digest = HexFormat.of().formatHex(Fingerprint.of(all)).substring(0, 16);
        assertThat(RichText.HTML_VERSION + " " + digest).isEqualTo("1 73f53d9b6165cac6");
    }

    @Test
    void inline_nodes_are_semantic_elements() {
        assertThat(html("a **b** *c* `<d>`  \ne\nf"))
                .isEqualTo("<p>a <strong>b</strong> <em>c</em> <code>&lt;d&gt;</code><br>e f</p>");
    }

    @Test
    void text_is_escaped_no_more_than_needed() {
        assertThat(html("1 < 2 & \"3\" > 'a' @ b = c `{{d}}`"))
                .isEqualTo("<p>1 &lt; 2 &amp; \"3\" &gt; 'a' @ b = c <code>{{d}}</code></p>");
    }

    @Test
    void a_line_in_an_item_has_no_paragraph_element() {
        assertThat(html("1. a\n   - b\n2. c\n\n   d"))
                .isEqualTo("<ol><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>");
    }

    @Test
    void a_quote_holds_blocks() {
        assertThat(html("> a\n> - b")).isEqualTo("<blockquote><p>a</p><ul><li>b</li></ul></blockquote>");
    }

    @Test
    void a_code_block_keeps_lines_and_language() {
        assertThat(html("```c++ extra\na < b\n\n  c\n```"))
                .isEqualTo("<pre><code class=\"language-c++\">a &lt; b\n\n  c</code></pre>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"onload=", "jav\u00e1", "a/b", "a\"b", "123456789012345678901234567890123", "<b>", "&lt;"})
    void what_is_no_name_of_a_language_is_left_out(String info) {
        assertThat(html("~~~" + info + "\na\n~~~")).isEqualTo("<pre><code>a</code></pre>");
    }

    @Test
    void a_table_says_what_its_headers_head() {
        assertThat(html("| a | b |\n|:-:|--:|\n| 1 | **2** |\n| 3 |"))
                .isEqualTo("<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
                        + "<tbody><tr><td>1</td><td><strong>2</strong></td></tr>"
                        + "<tr><td>3</td><td></td></tr></tbody></table>");
    }

    @Test
    void a_table_without_rows_has_no_body() {
        assertThat(html("| a |\n|---|")).isEqualTo("<table><thead><tr><th scope=\"col\">a</th></tr></thead></table>");
    }

    @Test
    void an_image_stands_in_a_figure() {
        assertThat(html("![a \"b\"](https://a.no/b.png?c&d)"))
                .isEqualTo("<figure><img src=\"https://a.no/b.png?c&amp;d\" alt=\"a &quot;b&quot;\"></figure>");
        assertThat(html("![](/b.png)")).isEqualTo("<figure><img src=\"/b.png\" alt=\"\"></figure>");
    }

    @Test
    void media_is_served_by_its_id_with_its_caption() {
        assertThat(html("![a](media:0198c0de-0000-7000-8000-0123456789ab 'Foto: <b>')"))
                .isEqualTo("<figure><img src=\"/v1/media/0198c0de-0000-7000-8000-0123456789ab\" alt=\"a\">"
                        + "<figcaption>Foto: &lt;b&gt;</figcaption></figure>");
    }

    @Test
    void only_links_to_other_hosts_have_a_rel() {
        assertThat(html("[a](https://a.no) [b](/b) [c](#c) [d](mailto:d@e.no) [e](tel:+4767504050)"))
                .isEqualTo(
                        "<p><a href=\"https://a.no\" rel=\"noopener\">a</a> <a href=\"/b\">b</a> <a href=\"#c\">c</a> "
                                + "<a href=\"mailto:d@e.no\">d</a> <a href=\"tel:+4767504050\">e</a></p>");
    }

    @Test
    void brackets_in_an_address_are_encoded_in_html_only() {
        RichText text = RichText.parse("[a](https://no.wikipedia.org/wiki/Oslo_(by))");

        assertThat(text.html())
                .isEqualTo("<p><a href=\"https://no.wikipedia.org/wiki/Oslo_%28by%29\" rel=\"noopener\">a</a></p>");
        assertThat(text.links().get(0).node().href()).isEqualTo("https://no.wikipedia.org/wiki/Oslo_(by)");
    }

    @Test
    void a_divider_is_a_rule() {
        assertThat(html("a\n\n---\nb")).isEqualTo("<p>a</p><hr><p>b</p>");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(html("")).isEmpty();
        assertThat(html(" \n\t\n")).isEmpty();
    }

    @Test
    void the_sanitiser_removes_what_the_rendering_never_writes() {
        assertThat(SafeHtml.sanitised(
                        "<p onclick=\"a\">b<script>c</script><a href=\"javascript:d\" target=\"_blank\">e</a>"
                                + "<code class=\"x\">f</code></p><h1>g</h1>"))
                .isEqualTo("<p>be<code>f</code></p>g");
    }

    private static String html(String markdown) {
        return RichText.parse(markdown).html();
    }
}
