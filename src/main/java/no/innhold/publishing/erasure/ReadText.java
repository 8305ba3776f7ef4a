package no.innhold.publishing.erasure;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as its words are read, each char with its place in what was written: in lower case, letters of any width
 * with their marks apart, one kind of apostrophe, and {@link #UNSEEN} for each character that cannot be seen.
 */
final class ReadText {

    /** The soft hyphen, for all of its kind. */
    static final char UNSEEN = '\u00AD';

    /** Joins letters without being seen, but counts as a mark. */
    private static final int GRAPHEME_JOINER = 0x034F;

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private ReadText(int length) {
        this.text = new StringBuilder(length);
        this.starts = new int[length];
        this.ends = new int[length];
    }

    static ReadText of(String written) {
        ReadText read = new ReadText(written.length());
        int next = 0;
        while (next < written.length()) {
            int codePoint = written.codePointAt(next);
            int end = next + Character.charCount(codePoint);
            if (codePoint < 0x80) {
                read.add(Character.toLowerCase((char) codePoint), next, end);
            } else if (isUnseen(codePoint)) {
                read.add(UNSEEN, next, end);
            } else {
                String letters = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
                for (int i = 0; i < letters.length(); i++) {
                    read.add(lower(letters.charAt(i)), next, end);
                }
            }
            next = end;
        }
        return read;
    }

    /** What is read, without what cannot be seen. */
    static String seen(String written) {
        return of(written).text().replace(String.valueOf(UNSEEN), "");
    }

    String text() {
        return text.toString();
    }

    /** Where the char at this index begins in what was written. */
    int start(int index) {
        return starts[index];
    }

    /** Where the char before this index ends in what was written. */
    int end(int index) {
        return ends[index - 1];
    }

    private void add(char letter, int start, int end) {
        int index = text.length();
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, index * 2 + 8);
            ends = Arrays.copyOf(ends, index * 2 + 8);
        }
        text.append(letter);
        starts[index] = start;
        ends[index] = end;
    }

    /** By way of upper case, so that letters with two forms in lower case are one. */
    private static char lower(char letter) {
        return letter == '’' || letter == '‘' ? '\'' : Character.toLowerCase(Character.toUpperCase(letter));
    }

    private static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || codePoint == GRAPHEME_JOINER
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }
}
