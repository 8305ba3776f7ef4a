package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextPlacesTest {

    @Test
    void links_know_where_they_begin() {
        RichText text = RichText.parse(
                "# [a](/1)\r\n\r\ntekst\r- b **[c](/2)**\n> d\n> [e][f]\n\n| g | [h](/4) |\n|-|-|\n\n[f]: /3");

        assertThat(text.links())
                .extracting(link -> Inline.textOf(link.node().content()), Located::line, Located::column)
                .containsExactly(tuple("a", 1, 3), tuple("c", 4, 7), tuple("e", 6, 3), tuple("h", 8, 7));
    }

    @Test
    void addresses_that_link_themselves_know_where_they_begin() {
        RichText text = RichText.parse(
                "a\n&amp; \\* https://a.no https://a.no *b* <https://c.no>, post@a.no.\n\n| a\\|b www.d.no |\n|-|");

        assertThat(text.links())
                .extracting(link -> link.node().href(), Located::line, Located::column)
                .containsExactly(
                        tuple("https://a.no", 2, 10),
                        tuple("https://a.no", 2, 23),
                        tuple("https://c.no", 2, 40),
                        tuple("mailto:post@a.no", 2, 56),
                        tuple("http://www.d.no", 4, 8));
    }

    @Test
    void headings_are_listed_with_their_level_and_also_when_empty() {
        RichText text = RichText.parse("# a\n\n####\n\n> b *c*\n> ===\n");

        assertThat(text.headings())
                .extracting(
                        heading -> heading.node().level(),
                        heading -> Inline.textOf(heading.node().content()),
                        Located::line,
                        Located::column)
                .containsExactly(tuple(2, "a", 1, 1), tuple(4, "", 3, 1), tuple(2, "b c", 5, 3));
    }

    @Test
    void images_and_tables_know_where_they_begin() {
        RichText text = RichText.parse("a ![b](/c) d\n![](/e)\n\n| f |\n|---|\n| ![g](/h) |\n");

        assertThat(text.images())
                .extracting(image -> image.node().alt(), Located::line, Located::column)
                .containsExactly(tuple("b", 1, 3), tuple("", 2, 1));
        assertThat(text.tables())
                .extracting(table -> table.node().rows().size(), Located::line, Located::column)
                .containsExactly(tuple(1, 4, 1));
    }

    @Test
    void what_is_listed_stands_in_the_tree() {
        RichText text = RichText.parse("# a\n\n![b](/c)\n\n| d |\n|-|\n");

        assertThat(text.blocks())
                .containsExactly(
                        text.headings().get(0).node(),
                        text.images().get(0).node(),
                        text.tables().get(0).node());
    }

    @Test
    void prose_is_what_people_read_block_by_block() {
        RichText text = RichText.parse("""
                # Overskrift

                En setning med [lenke](/a) og
                `kode`.

                - punkt

                  mer
                - neste

                > sitat

                | a | b |
                |---|---|
                | 1 | |

                ```
                ikke prosa
                ```

                ![ikke prosa](/b "Bildetekst")
                """);

        assertThat(text.proseBlocks())
                .isEqualTo(List.of(
                        "Overskrift",
                        "En setning med lenke og kode.",
                        "punkt",
                        "mer",
                        "neste",
                        "sitat",
                        "a",
                        "b",
                        "1",
                        "Bildetekst"));
        assertThat(text.prose()).extracting(Located::line).containsExactly(1, 3, 6, 8, 9, 11, 13, 13, 15, 21);
    }

    @Test
    void passages_are_what_stands_between_links() {
        RichText text = RichText.parse("a **b**\nc [d](/e) `f`\n\n- g &amp; h\n\n| i |\n|---|\n\n<p>j</p>\n\n[k](/l)");

        assertThat(text.passages()).extracting(Passage::text).containsExactly("a b c ", " f", "g & h", "i", "j");
        Passage first = text.passages().get(0);
        assertThat(first.indexOf(2)).isEqualTo(4);
        assertThat(text.lines().locate("c", first.indexOf(4))).isEqualTo(new Located<>("c", 2, 1));
    }

    @Test
    void text_of_nodes_is_one_line() {
        assertThat(Inline.textOf(List.of(
                        new Inline.Text("a"),
                        new Inline.Break(),
                        new Inline.Strong(List.of(new Inline.Link("/b", List.of(new Inline.Code("c"))))),
                        new Inline.Emphasis(List.of(new Inline.Text(" d"))))))
                .isEqualTo("a c d");
    }
}
