package no.innhold.content.richtext;

import java.util.Arrays;

/**
 * Visible text between two links, within one block, that knows where it stands in the Markdown source. Emphasis does not
 * interrupt it; line breaks are spaces.
 */
public final class Passage {

    private final String text;
    private final int[] offsets;
    private final int[] indexes;

    private Passage(String text, int[] offsets, int[] indexes) {
        this.text = text;
        this.offsets = offsets;
        this.indexes = indexes;
    }

    public String text() {
        return text;
    }

    /**
     * Where in the source a char of the text stands, or somewhat before: what an entity or escape shows is shorter than
     * what was written.
     */
    public int indexOf(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        int part = found >= 0 ? found : Math.max(0, -found - 2);
        return indexes[part] + offset - offsets[part];
    }

    /** Gathers the parts of a passage. */
    static final class Writer {

        private final StringBuilder text = new StringBuilder();
        private int[] offsets = new int[4];
        private int[] indexes = new int[4];
        private int parts;

        /** @param index where the part begins in the source */
        void add(String part, int index) {
            if (parts == offsets.length) {
                offsets = Arrays.copyOf(offsets, parts * 2);
                indexes = Arrays.copyOf(indexes, parts * 2);
            }
            offsets[parts] = text.length();
            indexes[parts++] = index;
            text.append(part);
        }

        /** A line break of the source. */
        void space() {
            text.append(' ');
        }

        boolean isEmpty() {
            return parts == 0;
        }

        Passage end() {
            return new Passage(text.toString(), Arrays.copyOf(offsets, parts), Arrays.copyOf(indexes, parts));
        }
    }
}
