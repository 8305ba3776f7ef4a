package no.innhold.search.index.segment;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Numbers terms in the order in which they are added, from 0 on. Once filled it may be read by any number of threads. */
public final class TermTable {

    public static final int NONE = -1;

    private static final int BYTES_OF_A_TERM = 12;

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int size;

    /** Open addressing: the number of a term plus one, 0 where nothing is; at most half full. */
    private int[] slots;

    /** @param expected how many terms there may be; more are fine */
    TermTable(int expected) {
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, expected)) << 2)];
        bytes = new byte[Math.max(1 << 6, expected * BYTES_OF_A_TERM)];
        ends = new int[Math.max(1 << 4, expected)];
    }

    int size() {
        return size;
    }

    /** The number of a term, a new one if it has none. */
    int add(BytesRef term) {
        int slot = slot(term);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        int start = start(size);
        bytes = ArrayUtil.grow(bytes, start + term.length);
        System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
        ends = ArrayUtil.grow(ends, size + 1);
        ends[size] = start + term.length;
        slots[slot] = ++size;
        if (size > slots.length / 2) {
            rehash();
        }
        return size - 1;
    }

    /** The number of a term, or {@link #NONE}. */
    public int find(BytesRef term) {
        return slots[slot(term)] - 1;
    }

    /** Points at a term; what it points at must not be changed. */
    BytesRef get(int number, BytesRef into) {
        into.bytes = bytes;
        into.offset = start(number);
        into.length = ends[number] - into.offset;
        return into;
    }

    /** Gives back what was kept for terms to come. */
    void trim() {
        bytes = ArrayUtil.copyOfSubArray(bytes, 0, start(size));
        ends = Arrays.copyOf(ends, size);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int slot(BytesRef term) {
        int slot = hash(term.bytes, term.offset, term.offset + term.length);
        while (true) {
            slot &= slots.length - 1;
            int number = slots[slot] - 1;
            if (number < 0) {
                return slot;
            }
            int start = start(number);
            if (Arrays.equals(bytes, start, ends[number], term.bytes, term.offset, term.offset + term.length)) {
                return slot;
            }
            slot++;
        }
    }

    private void rehash() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int kept : old) {
            if (kept != 0) {
                int slot = hash(bytes, start(kept - 1), ends[kept - 1]) & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = kept;
            }
        }
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
