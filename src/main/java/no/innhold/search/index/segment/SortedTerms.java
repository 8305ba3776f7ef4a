package no.innhold.search.index.segment;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Terms in their order, and how frequent each is. Filled once, in order; then read by any number of threads. */
public final class SortedTerms {

    /** In bytes. */
    private static final int LONGEST_LETTER = 4;

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int[] frequencies = new int[1 << 6];

    /** One bit for each letter that a term has. */
    private int[] letters = new int[1 << 6];

    private int size;

    /** @param term behind all those before */
    void add(BytesRef term, int frequency) {
        int start = start(size);
        bytes = ArrayUtil.grow(bytes, start + term.length);
        System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
        ends = ArrayUtil.grow(ends, size + 1);
        frequencies = ArrayUtil.grow(frequencies, size + 1);
        letters = ArrayUtil.grow(letters, size + 1);
        ends[size] = start + term.length;
        letters[size] = letters(term.bytes, term.offset, term.offset + term.length);
        frequencies[size++] = frequency;
    }

    /** Gives back what was kept for terms to come. */
    SortedTerms trim() {
        bytes = ArrayUtil.copyOfSubArray(bytes, 0, start(size));
        ends = Arrays.copyOf(ends, size);
        frequencies = Arrays.copyOf(frequencies, size);
        letters = Arrays.copyOf(letters, size);
        return this;
    }

    public boolean contains(BytesRef term) {
        int place = ceiling(term);
        return place < size && ends[place] - start(place) == term.length && StringHelper.startsWith(get(place), term);
    }

    /** The place of a term, or of the one behind where it would be. */
    public int ceiling(BytesRef term) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = Arrays.compareUnsigned(
                    bytes, start(middle), ends[middle], term.bytes, term.offset, term.offset + term.length);
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Where those that begin with something end, of those from a place on, as far as another place at most. */
    public int endOf(BytesRef beginning, int from, int most) {
        int to = from;
        while (to < size && to < most && beginsWith(to, beginning)) {
            to++;
        }
        return to;
    }

    private boolean beginsWith(int place, BytesRef beginning) {
        int start = start(place);
        return ends[place] - start >= beginning.length
                && Arrays.equals(
                        bytes,
                        start,
                        start + beginning.length,
                        beginning.bytes,
                        beginning.offset,
                        beginning.offset + beginning.length);
    }

    public BytesRef get(int place) {
        int start = start(place);
        return new BytesRef(bytes, start, ends[place] - start);
    }

    public int frequency(int place) {
        return frequencies[place];
    }

    private int start(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    /**
     * Gives the terms that are some edits away from one at most, itself excluded, and how frequent they are.
     *
     * @param first how many letters at the beginning must be the same
     */
    public void alike(String word, int edits, int first, ObjIntConsumer<String> found) {
        BytesRef term = new BytesRef(word);
        BytesRef beginning = new BytesRef(word.substring(0, word.offsetByCodePoints(0, first)));
        int most = edits * (term.length == word.length() ? 1 : LONGEST_LETTER);
        int itsLetters = letters(term.bytes, term.offset, term.offset + term.length);
        int end = first == 0 ? size : ceiling(behind(beginning));
        for (int place = ceiling(beginning); place < end; place++) {
            // an edit changes the length by one letter at most, brings one and takes one
            if (Math.abs(ends[place] - start(place) - term.length) > most
                    || Integer.bitCount(letters[place] ^ itsLetters) > 2 * most
                    || edits == 1 && differing(place, term) > 2 * most) {
                continue;
            }
            String other = get(place).utf8ToString();
            if (!other.equals(word) && Alike.distance(word, other) <= edits) {
                found.accept(other, frequencies[place]);
            }
        }
    }

    /** Behind everything that begins in this way. */
    private static BytesRef behind(BytesRef beginning) {
        byte[] bytes = Arrays.copyOfRange(beginning.bytes, beginning.offset, beginning.offset + beginning.length + 1);
        bytes[beginning.length] = (byte) 0xFF;
        return new BytesRef(bytes);
    }

    /** The length of what lies between what both have at the beginning and at the end. */
    private int differing(int place, BytesRef term) {
        int start = start(place);
        int length = ends[place] - start;
        int shorter = Math.min(length, term.length);
        int before = 0;
        while (before < shorter && bytes[start + before] == term.bytes[term.offset + before]) {
            before++;
        }
        int behind = 0;
        while (behind < shorter - before
                && bytes[start + length - 1 - behind] == term.bytes[term.offset + term.length - 1 - behind]) {
            behind++;
        }
        return Math.max(length, term.length) - before - behind;
    }

    private static int letters(byte[] bytes, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            letters |= 1 << bytes[i];
        }
        return letters;
    }

    /** For lists of words that are read from their ends. */
    public static String reverse(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
