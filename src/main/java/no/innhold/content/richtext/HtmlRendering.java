package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders a tree as semantic HTML, ready to stand below the {@code h1} of a page. */
final class HtmlRendering {

    private static final String MEDIA_PATH = "/v1/media/";

    private final HtmlWriter out = new HtmlWriter();

    private HtmlRendering() {}

    static String of(List<Block> blocks) {
        HtmlRendering rendering = new HtmlRendering();
        rendering.blocks(blocks);
        return rendering.out.toString();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            element("h" + heading.level(), heading.content());
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.content());
        } else if (block instanceof Block.ItemList list) {
            list(list);
        } else if (block instanceof Block.Quote quote) {
            open("blockquote");
            blocks(quote.content());
            out.closeTag("blockquote");
        } else if (block instanceof Block.CodeBlock code) {
            code(code);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Image image) {
            image(image);
        } else {
            open("hr");
        }
    }

    private void list(Block.ItemList list) {
        String name = list.ordered() ? "ol" : "ul";
        open(name);
        for (List<Block> item : list.items()) {
            open("li");
            if (isOneLine(item) && item.get(0) instanceof Block.Paragraph line) {
                inlines(line.content());
                blocks(item.subList(1, item.size()));
            } else {
                blocks(item);
            }
            out.closeTag("li");
        }
        out.closeTag(name);
    }

    /** A line of text, perhaps with lists below it, needs no paragraph element in its item. */
    private static boolean isOneLine(List<Block> item) {
        return !item.isEmpty() && item.stream().skip(1).allMatch(Block.ItemList.class::isInstance);
    }

    private void code(Block.CodeBlock code) {
        open("pre");
        String language = code.language();
        if (language == null) {
            open("code");
        } else {
            open("code", "class", "language-" + language);
        }
        out.text(code.text());
        out.closeTag("code");
        out.closeTag("pre");
    }

    private void table(Block.Table table) {
        open("table");
        open("thead");
        open("tr");
        for (List<Inline> cell : table.header()) {
            element("th", cell, "scope", "col");
        }
        out.closeTag("tr");
        out.closeTag("thead");
        if (!table.rows().isEmpty()) {
            open("tbody");
            table.rows().forEach(this::row);
            out.closeTag("tbody");
        }
        out.closeTag("table");
    }

    private void row(List<List<Inline>> cells) {
        open("tr");
        cells.forEach(cell -> element("td", cell));
        out.closeTag("tr");
    }

    private void image(Block.Image image) {
        open("figure");
        open("img", "src", address(image.href(), image.media()), "alt", image.alt());
        String caption = image.caption();
        if (caption != null) {
            open("figcaption");
            out.text(caption);
            out.closeTag("figcaption");
        }
        out.closeTag("figure");
    }

    private static String address(@Nullable String href, @Nullable String media) {
        return href == null ? MEDIA_PATH + media : SafeHtml.address(href);
    }

    private void inlines(List<Inline> nodes) {
        nodes.forEach(this::inline);
    }

    private void inline(Inline node) {
        if (node instanceof Inline.Text text) {
            out.text(text.text());
        } else if (node instanceof Inline.Strong strong) {
            element("strong", strong.content());
        } else if (node instanceof Inline.Emphasis emphasis) {
            element("em", emphasis.content());
        } else if (node instanceof Inline.Code code) {
            open("code");
            out.text(code.text());
            out.closeTag("code");
        } else if (node instanceof Inline.Link link) {
            String href = SafeHtml.address(link.href());
            if (Destination.isWeb(href)) {
                element("a", link.content(), "href", href, "rel", "noopener");
            } else {
                element("a", link.content(), "href", href);
            }
        } else {
            open("br");
        }
    }

    private void element(String name, List<Inline> content, String... attributes) {
        open(name, attributes);
        inlines(content);
        out.closeTag(name);
    }

    private void open(String name, String... attributes) {
        out.openTag(name, new ArrayList<>(List.of(attributes)));
    }
}
