package no.innhold.search.index.text;

import no.innhold.search.analysis.WordForms;

/**
 * Passes over the words of a text that are none of some others, by their hashes. Whatever is not plain about a word, such as letters
 * of other alphabets or a full stop inside, is left to who knows more.
 */
public final class WordHashes {

    /** Characters that are told by a table. */
    private static final int PLAIN = 0x100;

    /** By character: the small letter that the index has for it, 0 for what separates words. */
    private static final char[] LETTERS = new char[PLAIN];

    private static final int BITS = 1 << 16;

    static {
        for (char c = 0; c < PLAIN; c++) {
            char lower = Character.toLowerCase(c);
            LETTERS[c] = !Character.isLetterOrDigit(c) ? 0 : lower == 'ä' ? 'æ' : lower == 'ö' ? 'ø' : lower;
        }
    }

    private final long[] known = new long[BITS / Long.SIZE];

    /** @param plain a word as the index has it: in small letters */
    public static int of(String plain) {
        int hash = 0;
        for (int i = 0; i < plain.length(); i++) {
            hash = next(hash, plain.charAt(i));
        }
        return hash;
    }

    public void add(int hash) {
        int bit = bit(hash);
        known[bit / Long.SIZE] |= 1L << bit;
    }

    /**
     * Where the next word begins that may be one of them, from a place on that is in no word; or the end.
     *
     * @param text from 0 to the end
     */
    public int next(char[] text, int from, int end) {
        int start = from;
        int hash = 0;
        for (int i = from; i < end; i++) {
            char c = text[i];
            char letter = c < PLAIN ? LETTERS[c] : 0;
            if (letter != 0) {
                hash = next(hash, letter);
                continue;
            }
            if (i > start) {
                if (isKnown(hash) || i - start > WordForms.LONGEST || isSpecial(text, i, end)) {
                    return start;
                }
                hash = 0;
            } else if (c >= PLAIN && !separates(c)) {
                return i;
            }
            start = i + 1;
        }
        return start < end && (isKnown(hash) || end - start > WordForms.LONGEST) ? start : end;
    }

    private boolean isKnown(int hash) {
        int bit = bit(hash);
        return (known[bit / Long.SIZE] & 1L << bit) != 0;
    }

    /** Whether a word may be longer than what has been read of it, up to a character that is none of the table's letters. */
    private static boolean isSpecial(char[] text, int place, int end) {
        char c = text[place];
        if (c == '.' || c == ',') {
            return place + 1 < end && (text[place + 1] >= PLAIN || LETTERS[text[place + 1]] != 0);
        }
        return c >= PLAIN && !separates(c);
    }

    /** Dashes, quotation marks and the like; what belongs to a word or to a pair of characters does not. */
    private static boolean separates(char c) {
        return c >= '\u2010' && c <= '\u2027';
    }

    private static int next(int hash, int letter) {
        return Integer.rotateLeft(hash, 5) + letter;
    }

    private static int bit(int hash) {
        return hash * 0x9E3779B1 >>> Integer.SIZE - Integer.numberOfTrailingZeros(BITS);
    }
}
