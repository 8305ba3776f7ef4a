package no.innhold.content.value;

import java.util.Arrays;

/**
 * A text as its numbers are read, each char with its place in what was written: digits of any script are ASCII digits,
 * spaces of any width are a space, hyphens and dashes of any length are a hyphen, and what cannot be seen is not there.
 */
final class ReadDigits {

    private static final char MINUS = '\u2212';

    private final String written;
    private final String text;
    private final int[] places;

    private ReadDigits(String written, String text, int[] places) {
        this.written = written;
        this.text = text;
        this.places = places;
    }

    static ReadDigits of(String written) {
        StringBuilder text = new StringBuilder(written.length());
        int[] places = new int[written.length()];
        int next = 0;
        while (next < written.length()) {
            int codePoint = written.codePointAt(next);
            if (codePoint < 0x80 || Character.getType(codePoint) != Character.FORMAT) {
                places[text.length()] = next;
                text.append(read(codePoint));
            }
            next += Character.charCount(codePoint);
        }
        return new ReadDigits(written, text.toString(), Arrays.copyOf(places, text.length()));
    }

    String text() {
        return text;
    }

    /** Where the char at this index begins in what was written. */
    int start(int index) {
        return places[index];
    }

    /** Where the char before this index ends in what was written. */
    int end(int index) {
        int last = places[index - 1];
        return last + Character.charCount(written.codePointAt(last));
    }

    /** One char, whatever it stands for: of other characters only that they are none of these is of use. */
    private static char read(int codePoint) {
        if (codePoint < 0x80) {
            return (char) codePoint;
        }
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER -> Character.forDigit(Character.digit(codePoint, 10), 10);
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> codePoint == MINUS ? '-' : '\uFFFD';
        };
    }
}
