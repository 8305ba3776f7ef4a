package no.innhold.search.index;

import org.apache.lucene.util.FixedBitSet;

/**
 * Passes over words by their first two letters, which is as far as most words of a text need to be looked at. Whatever is not
 * plain about a word, such as letters of other alphabets or a full stop inside, is left to who knows more.
 */
final class FirstLetters {

    private static final int PLAIN = 0x100;
    private static final int LETTERS = 0x80;

    /** By character: the folded letter or digit, 0 for what separates words, 1 for other letters. */
    private static final char[] FOLDED = new char[PLAIN];

    private static final char OTHER = 1;

    static {
        for (char c = 0; c < PLAIN; c++) {
            FOLDED[c] = Character.isLetterOrDigit(c) ? fold(Character.toLowerCase(c)) : 0;
        }
    }

    private final FixedBitSet pairs = new FixedBitSet(LETTERS * LETTERS);

    private static char fold(char lower) {
        return switch (lower) {
            case '\u00E5', '\u00E6', '\u00E4' -> 'a';
            case '\u00F8', '\u00F6' -> 'o';
            default -> lower < LETTERS ? lower : OTHER;
        };
    }

    /** @param folded what a word may begin with, as {@link no.innhold.search.analysis.Letters#folded} gives it */
    void add(String folded) {
        char first = folded.isEmpty() ? OTHER : folded.charAt(0);
        if (first >= LETTERS || first == OTHER) {
            return;
        }
        if (folded.length() > 1 && folded.charAt(1) < LETTERS) {
            pairs.set(first * LETTERS + folded.charAt(1));
        } else {
            pairs.set(first * LETTERS, (first + 1) * LETTERS);
        }
    }

    /** Where the next word begins that may be one of those, from a place on that is in no word; or the end. */
    int next(String text, int from, int end) {
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (c < PLAIN ? FOLDED[c] == 0 : separates(c)) {
                i++;
                continue;
            }
            int wordEnd = c < PLAIN && !mayBegin(text, i, end) ? plainEnd(text, i, end) : -1;
            if (wordEnd < 0) {
                return i;
            }
            i = wordEnd;
        }
        return end;
    }

    /** Dashes, quotation marks and the like; what belongs to a word or to a pair of characters does not. */
    private static boolean separates(char c) {
        return c >= '\u2010' && c <= '\u2027';
    }

    private boolean mayBegin(String text, int start, int end) {
        char first = FOLDED[text.charAt(start)];
        char second = start + 1 < end ? folded(text.charAt(start + 1)) : 0;
        char third = start + 2 < end ? folded(text.charAt(start + 2)) : 0;
        return first == OTHER
                || second <= OTHER
                || third == OTHER
                || first == 'a' && (second == 'a' || second == 'e')
                || first == 'o' && second == 'e'
                || Beginnings.isOtherwiseInNynorsk(first, second)
                || Beginnings.isOtherwiseInNynorsk(second, third)
                || pairs.get(first * LETTERS + second);
    }

    private static char folded(char c) {
        return c < PLAIN ? FOLDED[c] : OTHER;
    }

    /** Where a word ends; -1 if that takes more than its letters to tell. */
    private static int plainEnd(String text, int start, int end) {
        int i = start + 1;
        while (i < end && text.charAt(i) < PLAIN && FOLDED[text.charAt(i)] != 0) {
            i++;
        }
        if (i >= end) {
            return end;
        }
        char c = text.charAt(i);
        boolean inside = (c == '.' || c == ',') && i + 1 < end && folded(text.charAt(i + 1)) != 0;
        return inside || c >= PLAIN && !separates(c) ? -1 : i;
    }
}
