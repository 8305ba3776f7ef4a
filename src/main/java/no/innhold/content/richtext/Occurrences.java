package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** What the readers met on their way through the Markdown, in its order and with its places. */
final class Occurrences {

    final List<Located<Inline.Link>> links = new ArrayList<>();
    final List<Located<Block.Heading>> headings = new ArrayList<>();
    final List<Located<Block.Image>> images = new ArrayList<>();
    final List<Located<Block.Table>> tables = new ArrayList<>();
    final List<Located<String>> prose = new ArrayList<>();
    final List<Passage> passages = new ArrayList<>();
    final List<Located<Unusable>> unusable = new ArrayList<>();

    private final AutolinkPlaces autolinks;
    private Passage.Writer passage = new Passage.Writer();

    /** Characters of addresses and titles that may still be used. */
    private long addresses;

    /**
     * @param source the Markdown. A definition written once can be referred to half a million times; what all links
     *     and images say together is bounded by the length of the source itself, with room for short texts.
     */
    Occurrences(String source) {
        this.autolinks = new AutolinkPlaces(source);
        this.addresses = source.length() + 100_000L;
    }

    /** Whether an address (with its title) of this length can still be used; if so, it counts. */
    boolean canHold(String address, @Nullable String title) {
        int length = address.length() + (title == null ? 0 : title.length());
        if (length > addresses) {
            return false;
        }
        addresses -= length;
        return true;
    }

    void link(org.commonmark.node.Link source, Inline.Link link) {
        Located<Inline.Link> located = located(source, link);
        links.add(new Located<>(link, located.line(), located.column() + autolinks.offset(source)));
    }

    /** What is not shown because its address leads nowhere. */
    void unusable(Node source, String address, boolean image) {
        unusable.add(located(source, new Unusable(address, image)));
    }

    /** Visible text outside links. */
    void plain(Node source, String text) {
        SourceSpan span = firstSpan(source);
        passage.add(text, span == null ? 0 : span.getInputIndex());
    }

    void plainSpace() {
        passage.space();
    }

    /** A link or the end of a block: what follows belongs to another passage. */
    void endPassage() {
        if (!passage.isEmpty()) {
            passages.add(passage.end());
        }
        passage = new Passage.Writer();
    }

    void prose(Node source, String text) {
        if (!Characters.isInvisible(text)) {
            prose.add(located(source, text.strip()));
        }
    }

    void image(Located<Block.Image> image) {
        images.add(image);
        String caption = image.node().caption();
        if (caption != null) {
            prose.add(new Located<>(caption, image.line(), image.column()));
        }
    }

    static <T> Located<T> located(Node source, T node) {
        SourceSpan span = firstSpan(source);
        return span == null
                ? new Located<>(node, 1, 1)
                : new Located<>(node, span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }

    /** A node that an extension made has no place of its own; then the block around it tells the place. */
    private static @Nullable SourceSpan firstSpan(Node source) {
        for (Node node = source; node != null; node = node.getParent()) {
            if (!node.getSourceSpans().isEmpty()) {
                return node.getSourceSpans().get(0);
            }
        }
        return null;
    }
}
