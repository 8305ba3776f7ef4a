package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RichTextTextTest {

    @Test
    void blocks_are_separated_by_a_blank_line() {
        assertThat(text("# a\n\nb [c](/d) **e** `f`\n\n> g\n>\n> h\n\n---\n\n```\ni\nj\n```\n"))
                .isEqualTo("a\n\nb c e f\n\ng\n\nh\n\ni\nj");
    }

    @Test
    void a_hard_break_is_a_line_and_a_soft_one_a_space() {
        assertThat(text("a\\\nb\nc")).isEqualTo("a\nb c");
    }

    @Test
    void items_have_markers_and_stand_below_each_other() {
        assertThat(text("- a\n- b\n\n  c\n  1. d\n  2. e\n     - f"))
                .isEqualTo("- a\n- b\n  c\n  1. d\n  2. e\n     - f");
    }

    @Test
    void numbers_grow_with_the_list() {
        assertThat(text("7. a\n".repeat(10) + "7. b\n   - c")).endsWith("9. a\n10. a\n11. b\n    - c");
    }

    @Test
    void cells_are_separated_by_tabs() {
        assertThat(text("| a | b |\n|---|---|\n| 1<br>2 | [c](/d) |\n| | 4 |")).isEqualTo("a\tb\n1 2\tc\n\t4");
    }

    @Test
    void images_are_their_alternative_text_and_caption() {
        assertThat(text("![a](/b)\n\n![c](/d 'e')\n\n![](/f 'g')\n\n![](/h)\n\n![i](/j 'i')"))
                .isEqualTo("a\n\nc\ne\n\ng\n\ni");
    }

    @Test
    void there_is_no_line_break_at_the_end() {
        assertThat(text("a\n\n```\nb\n\n\n```\n\n")).isEqualTo("a\n\nb");
    }

    private static String text(String markdown) {
        return RichText.parse(markdown).text();
    }
}
