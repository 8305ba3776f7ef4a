package no.innhold.content.richtext;

import java.util.Arrays;

/** The lines of a Markdown source, to say in words of an editor where a character of it stands. */
public final class SourceLines {

    private final int[] starts;

    private SourceLines(int[] starts) {
        this.starts = starts;
    }

    /** Lines end at LF, CR or CRLF. */
    static SourceLines of(String source) {
        int[] starts = new int[16];
        int lines = 1;
        for (int index = 0; index < source.length(); index++) {
            if (endsLine(source, index)) {
                starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
                starts[lines++] = index + 1;
            }
        }
        return new SourceLines(Arrays.copyOf(starts, lines));
    }

    /**
     * The same node, found at this place.
     *
     * @param index of a char in the source
     */
    public <T> Located<T> locate(T node, int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Located<>(node, line + 1, index - starts[line] + 1);
    }

    private static boolean endsLine(String source, int index) {
        char c = source.charAt(index);
        return c == '\n' || c == '\r' && !source.startsWith("\n", index + 1);
    }
}
