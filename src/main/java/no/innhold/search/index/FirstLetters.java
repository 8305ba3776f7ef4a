package no.innhold.search.index;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * Passes over words by their first three letters, which is as far as most words of a text need to be looked at. Whatever is not
 * plain about a word, such as letters of other alphabets or a full stop inside, is left to who knows more.
 */
final class FirstLetters {

    private static final int PLAIN = 0x100;

    /** By character: a code for the folded letter or digit, {@link #NONE} for what separates words. */
    private static final byte[] CODES = new byte[PLAIN];

    private static final int NONE = 0;
    private static final int OTHER = 37;
    private static final int RADIX = 38;

    /** Pairs of letters that stand for one, or for others in nynorsk. */
    private static final boolean[] UNCLEAR = new boolean[RADIX * RADIX];

    static {
        for (char c = 0; c < PLAIN; c++) {
            CODES[c] = (byte) (Character.isLetterOrDigit(c) ? code(Character.toLowerCase(c)) : NONE);
        }
        for (String pair : List.of("aa", "ae", "oe", "ei", "au", "oy", "kv", "sj")) {
            UNCLEAR[code(pair.charAt(0)) * RADIX + code(pair.charAt(1))] = true;
        }
    }

    private final FixedBitSet triples = new FixedBitSet(RADIX * RADIX * RADIX);

    private static int code(char lower) {
        return switch (lower) {
            case '\u00E5', '\u00E6', '\u00E4' -> code('a');
            case '\u00F8', '\u00F6' -> code('o');
            default ->
                lower >= 'a' && lower <= 'z'
                        ? lower - 'a' + 1
                        : lower >= '0' && lower <= '9' ? lower - '0' + 27 : OTHER;
        };
    }

    /** @param folded what a word may begin with, as {@link no.innhold.search.analysis.Letters#folded} gives it */
    void add(String folded) {
        add(folded, 0, 0);
    }

    /** Any letter may follow where what is looked for has ended. */
    private void add(String folded, int place, int before) {
        if (place == 3) {
            triples.set(before);
        } else if (place < folded.length()) {
            add(folded, place + 1, before * RADIX + code(folded.charAt(place)));
        } else {
            for (int code = 0; code < RADIX; code++) {
                add(folded, place + 1, before * RADIX + code);
            }
        }
    }

    /** Where the next word begins that may be one of those, from a place on that is in no word; or the end. */
    int next(String text, int from, int end) {
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (c < PLAIN ? CODES[c] == NONE : separates(c)) {
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
        int first = CODES[text.charAt(start)];
        int second = start + 1 < end ? code(text, start + 1) : NONE;
        int third = second != NONE && start + 2 < end ? code(text, start + 2) : NONE;
        if (first == OTHER || second == OTHER || third == OTHER) {
            return true;
        }
        int fourth = third != NONE && start + 3 < end ? code(text, start + 3) : NONE;
        return triples.get((first * RADIX + second) * RADIX + third)
                || UNCLEAR[first * RADIX + second]
                || UNCLEAR[second * RADIX + third]
                || UNCLEAR[third * RADIX + fourth];
    }

    private static int code(String text, int place) {
        char c = text.charAt(place);
        return c < PLAIN ? CODES[c] : separates(c) ? NONE : OTHER;
    }

    /** Where a word ends; -1 if that takes more than its letters to tell. */
    private static int plainEnd(String text, int start, int end) {
        int i = start + 1;
        while (i < end && text.charAt(i) < PLAIN && CODES[text.charAt(i)] != NONE) {
            i++;
        }
        if (i >= end) {
            return end;
        }
        char c = text.charAt(i);
        boolean inside = (c == '.' || c == ',') && i + 1 < end && code(text, i + 1) != NONE;
        return inside || c >= PLAIN && !separates(c) ? -1 : i;
    }
}
