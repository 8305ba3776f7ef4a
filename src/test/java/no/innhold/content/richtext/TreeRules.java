package no.innhold.content.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What every tree read from Markdown keeps, beyond what the constructors of its nodes demand. */
final class TreeRules {

    private final List<Inline.Link> links = new ArrayList<>();
    private final List<Block.Image> images = new ArrayList<>();
    private boolean inLink;

    private TreeRules() {}

    static void check(List<Block> blocks) {
        new TreeRules().blocks(blocks);
    }

    static List<Inline.Link> links(List<Block> blocks) {
        TreeRules rules = new TreeRules();
        rules.blocks(blocks);
        return rules.links;
    }

    static List<Block.Image> images(List<Block> blocks) {
        TreeRules rules = new TreeRules();
        rules.blocks(blocks);
        return rules.images;
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            assertThat(Inline.textOf(paragraph.content())).isNotBlank();
            line(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            line(heading.content());
        } else if (block instanceof Block.ItemList list) {
            assertThat(list.items()).isNotEmpty().doesNotContain(List.of());
            list.items().forEach(this::blocks);
        } else if (block instanceof Block.Quote quote) {
            assertThat(quote.content()).isNotEmpty();
            blocks(quote.content());
        } else if (block instanceof Block.Table table) {
            table.header().forEach(this::line);
            table.rows().forEach(row -> row.forEach(this::line));
        } else if (block instanceof Block.Image image) {
            images.add(image);
        }
    }

    /** A line neither begins nor ends with a space or a break. */
    private void line(List<Inline> content) {
        inlines(content);
        if (!content.isEmpty()) {
            Inline first = content.get(0);
            Inline last = content.get(content.size() - 1);
            assertThat(List.of(first, last)).doesNotHaveAnyElementsOfTypes(Inline.Break.class);
            assertThat(first instanceof Inline.Text text && text.text().startsWith(" "))
                    .isFalse();
            assertThat(last instanceof Inline.Text text && text.text().endsWith(" "))
                    .isFalse();
        }
    }

    private void inlines(List<Inline> content) {
        boolean afterText = false;
        for (Inline node : content) {
            if (node instanceof Inline.Text text) {
                assertThat(afterText).as("texts side by side").isFalse();
                assertThat(text.text()).isNotEmpty().doesNotContain("  ");
            } else {
                container(node);
            }
            afterText = node instanceof Inline.Text;
        }
    }

    private void container(Inline node) {
        if (node instanceof Inline.Strong strong) {
            assertThat(strong.content()).isNotEmpty();
            inlines(strong.content());
        } else if (node instanceof Inline.Emphasis emphasis) {
            assertThat(emphasis.content()).isNotEmpty();
            inlines(emphasis.content());
        } else if (node instanceof Inline.Link link) {
            assertThat(inLink).as("a link in a link").isFalse();
            assertThat(Inline.textOf(link.content())).isNotBlank();
            links.add(link);
            inLink = true;
            inlines(link.content());
            inLink = false;
        }
    }
}
