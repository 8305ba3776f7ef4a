package no.innhold.search.index;

import no.innhold.search.analysis.WordForms;
import org.apache.lucene.util.BytesRef;

/**
 * Passes over the words of a text that are none of some others, by their hashes. Whatever is not plain about a word, such as letters
 * of other alphabets or a full stop inside, is left to who knows more.
 */
final class WordHashes {

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

    /** @param word as the index has it: in small letters */
    void add(BytesRef word) {
        int hash = 0;
        int end = word.offset + word.length;
        for (int i = word.offset; i < end; i++) {
            int letter = word.bytes[i];
            if (letter < 0) {
                // two bytes are enough for the letters in the table; words with others are never passed over
                letter = i + 1 < end ? (letter & 0x1F) << 6 | word.bytes[++i] & 0x3F : 0;
            }
            hash = next(hash, letter);
        }
        known[block(hash)] |= 1L << hash;
    }

    /** Where the next word begins that may be one of them, from a place on that is in no word; or the end. */
    int next(String text, int from, int end) {
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (c >= PLAIN ? separates(c) : LETTERS[c] == 0) {
                i++;
                continue;
            }
            int start = i;
            int hash = 0;
            int longest = Math.min(end, start + WordForms.LONGEST);
            while (i < longest && (c = text.charAt(i)) < PLAIN && LETTERS[c] != 0) {
                hash = next(hash, LETTERS[c]);
                i++;
            }
            if (isSpecial(text, i, end) || (known[block(hash)] & 1L << hash) != 0) {
                return start;
            }
        }
        return end;
    }

    /** Whether a word may be longer than what has been read of it up to a place. */
    private static boolean isSpecial(String text, int place, int end) {
        if (place == end) {
            return false;
        }
        char c = text.charAt(place);
        if (c == '.' || c == ',') {
            return place + 1 < end && (text.charAt(place + 1) >= PLAIN || LETTERS[text.charAt(place + 1)] != 0);
        }
        return c >= PLAIN ? !separates(c) : LETTERS[c] != 0;
    }

    /** Dashes, quotation marks and the like; what belongs to a word or to a pair of characters does not. */
    private static boolean separates(char c) {
        return c >= '\u2010' && c <= '\u2027';
    }

    private static int next(int hash, int letter) {
        return (hash + letter) * 0x9E3779B1 ^ hash >>> 15;
    }

    private static int block(int hash) {
        return hash >>> 6 & BITS / Long.SIZE - 1;
    }
}
