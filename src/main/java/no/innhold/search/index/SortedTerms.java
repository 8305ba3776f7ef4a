package no.innhold.search.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Terms in their order, and how frequent each is. Filled once, in order; then read by any number of threads. */
final class SortedTerms {

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int[] frequencies = new int[1 << 6];
    private int size;

    /** @param term behind all those before */
    void add(BytesRef term, int frequency) {
        int start = start(size);
        bytes = ArrayUtil.grow(bytes, start + term.length);
        System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
        ends = ArrayUtil.grow(ends, size + 1);
        frequencies = ArrayUtil.grow(frequencies, size + 1);
        ends[size] = start + term.length;
        frequencies[size++] = frequency;
    }

    /** Gives back what was kept for terms to come. */
    SortedTerms trim() {
        bytes = ArrayUtil.copyOfSubArray(bytes, 0, start(size));
        ends = Arrays.copyOf(ends, size);
        frequencies = Arrays.copyOf(frequencies, size);
        return this;
    }

    boolean contains(BytesRef term) {
        int place = ceiling(term);
        return place < size && ends[place] - start(place) == term.length && StringHelper.startsWith(get(place), term);
    }

    /** The place of a term, or of the one behind where it would be. */
    int ceiling(BytesRef term) {
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
    int endOf(BytesRef beginning, int from, int most) {
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

    BytesRef get(int place) {
        int start = start(place);
        return new BytesRef(bytes, start, ends[place] - start);
    }

    int frequency(int place) {
        return frequencies[place];
    }

    private int start(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }
}
