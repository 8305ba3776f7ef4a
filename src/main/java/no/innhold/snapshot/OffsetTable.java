package no.innhold.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Where each record lies, by 64 bits of a hash of its key: 16 bytes an entry, at most twice that. Two keys may share
 * them, so whoever reads a record looks whether it is the one that was meant.
 */
final class OffsetTable {

    private static final int SMALLEST = 1 << 10;

    private long[] keys = new long[SMALLEST];
    private long[] offsets = new long[SMALLEST];
    private int size;

    /** FNV-1a, 64 bits, and a last stirring for the table's lower bits; never 0. */
    static long key(String kind, String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : (kind + '\n' + name).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    static long key(String kind, UUID id) {
        return key(kind, id.toString());
    }

    /** The offset, or 0. */
    long get(long key) {
        return offsets[slot(key)];
    }

    /**
     * @param offset not 0, unless the record is gone
     * @return the one before, or 0
     */
    long put(long key, long offset) {
        int slot = slot(key);
        long before = offsets[slot];
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        offsets[slot] = offset;
        if (2 * size > keys.length) {
            grow();
        }
        return before;
    }

    /** All there are, each once, rising. */
    long[] all() {
        return LongStream.of(offsets)
                .filter(offset -> offset != 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private int slot(long key) {
        int slot = (int) key & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldOffsets = offsets;
        keys = new long[2 * oldKeys.length];
        offsets = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                offsets[slot] = oldOffsets[i];
            }
        }
    }
}
