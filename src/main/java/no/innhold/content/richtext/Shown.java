package no.innhold.content.richtext;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A text that is shown of Markdown, and where it is written.
 *
 * @param block number of the block it is in, from 0
 * @param start index in the source of all that stands for it, markup included; negative if it has no place of its own
 * @param end index after it
 * @param verbatim index in the source where the very text stands; negative if it is written in another way
 */
record Shown(String text, Kind kind, int block, @Nullable Node parent, int start, int end, int verbatim) {

    enum Kind {
        TEXT,
        /** A line break, or the border to the next block; nothing of it is letters. */
        BREAK,
        CODE,
        /** A line of a block of code: characters stand for themselves. */
        LINE,
        HTML
    }

    static Shown gap(int block, @Nullable Node parent) {
        return new Shown(" ", Kind.BREAK, block, parent, -1, -1, -1);
    }

    /** A text that is written somewhere between two places. */
    static Shown between(String source, int start, int end, String text, Kind kind, int block, @Nullable Node parent) {
        int found = start < 0 || text.isEmpty() ? -1 : source.indexOf(text, start);
        boolean verbatim = found >= 0
                && found + text.length() <= end
                // spaces at the end of a line are part of its break
                && (kind != Kind.TEXT
                        || found == start
                                && source.substring(start + text.length(), end).isBlank());
        return new Shown(text, kind, block, parent, start, end, verbatim ? found : -1);
    }

    /** Whether what is written there is text, not markup around it. */
    boolean isWritten() {
        return start >= 0 && !text.isEmpty() && kind != Kind.HTML;
    }
}
