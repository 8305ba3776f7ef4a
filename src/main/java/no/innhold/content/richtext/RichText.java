package no.innhold.content.richtext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body: Markdown as the editor wrote it, and everything that is served of it. Any text is a rich text; what the tree
 * has no node for, raw HTML above all, is its visible text. Immutable; the Markdown is parsed at most once, when first
 * needed.
 */
public final class RichText {

    /** To be raised with every change of what {@link #html} makes of a text: the HTML of earlier versions is thrown away. */
    public static final int HTML_VERSION = 1;

    private final String markdown;
    private volatile @Nullable Parsed parsed;

    private RichText(String markdown) {
        this.markdown = markdown;
    }

    public static RichText parse(String markdown) {
        return new RichText(markdown);
    }

    /** The source, unchanged. */
    public String markdown() {
        return markdown;
    }

    public List<Block> blocks() {
        return parsed().blocks();
    }

    /** The tree as HTML without any enclosing element: only elements and attributes of a closed list, all closed. */
    public String html() {
        return SafeHtml.sanitised(HtmlRendering.of(blocks()));
    }

    /** The tree as plain text: a blank line between blocks, no line break at the end. */
    public String text() {
        return PlainText.of(blocks());
    }

    /** Every link of the tree in the order of the source. */
    public List<Located<Inline.Link>> links() {
        return parsed().links();
    }

    /** Every heading in the order of the source, empty ones included. */
    public List<Located<Block.Heading>> headings() {
        return parsed().headings();
    }

    /** Every image that is a block of the tree; images in table cells have become text. */
    public List<Located<Block.Image>> images() {
        return parsed().images();
    }

    public List<Located<Block.Table>> tables() {
        return parsed().tables();
    }

    /** Visible text per heading, paragraph, table cell and caption, none of it empty, with the place of its block. */
    public List<Located<String>> prose() {
        return parsed().prose();
    }

    /** The same text without that of links, in the order of the source. */
    public List<Passage> passages() {
        return parsed().passages();
    }

    /** Links and images that stand in the source and not in the tree, since their addresses lead nowhere. */
    public List<Located<Unusable>> unusable() {
        return parsed().unusable();
    }

    /** Counts the lines of the source. */
    public SourceLines lines() {
        return SourceLines.of(markdown);
    }

    /** The texts of {@link #prose()}: what readability is measured on. Code blocks are no prose. */
    public List<String> proseBlocks() {
        return prose().stream().map(Located::node).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RichText text && text.markdown.equals(markdown);
    }

    @Override
    public int hashCode() {
        return markdown.hashCode();
    }

    /** The length only: bodies do not belong in logs. */
    @Override
    public String toString() {
        return "RichText[" + markdown.length() + " characters]";
    }

    private Parsed parsed() {
        Parsed result = parsed;
        if (result == null) {
            synchronized (this) {
                result = parsed;
                if (result == null) {
                    result = Parsed.of(markdown);
                    parsed = result;
                }
            }
        }
        return result;
    }
}
