package no.innhold.search.index;

import org.apache.lucene.search.DocIdSetIterator;

/** Texts of a segment: one bit for each, and how many of them stand before each block of bits, so that any is found by its place. */
final class TextSet {

    private final long[] bits;
    private final int[] before;
    private final int size;

    /** @param bits of the texts from 0 on; not to be changed any more */
    TextSet(long[] bits) {
        this.bits = bits;
        this.before = new int[bits.length];
        int count = 0;
        for (int block = 0; block < bits.length; block++) {
            before[block] = count;
            count += Long.bitCount(bits[block]);
        }
        this.size = count;
    }

    /** Room for the bits of so many texts. */
    static long[] room(int texts) {
        return new long[(texts + Long.SIZE - 1) / Long.SIZE];
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) (Long.BYTES + Integer.BYTES) * bits.length;
    }

    /** Those that are in another set of the same segment too. */
    TextSet and(TextSet other) {
        long[] both = new long[bits.length];
        for (int block = 0; block < both.length; block++) {
            both[block] = bits[block] & other.bits[block];
        }
        return new TextSet(both);
    }

    /** Those that are in this set or another one of the same segment. */
    TextSet or(TextSet other) {
        long[] either = new long[bits.length];
        for (int block = 0; block < either.length; block++) {
            either[block] = bits[block] | other.bits[block];
        }
        return new TextSet(either);
    }

    Walk walk() {
        return new Walk();
    }

    /** Goes through the texts in their order. */
    final class Walk extends DocIdSetIterator {

        private int block = -1;

        /** What is left of the present block. */
        private long rest;

        private int text = -1;
        private int place = -1;

        /** The how manieth text the present one is, from 0 on. */
        int place() {
            return place;
        }

        @Override
        public int docID() {
            return text;
        }

        @Override
        public int nextDoc() {
            place++;
            return next();
        }

        @Override
        public int advance(int target) {
            int its = target / Long.SIZE;
            if (its >= bits.length) {
                return end();
            }
            if (its != block) {
                block = its;
                rest = bits[block];
            }
            rest &= -1L << target;
            if (next() != NO_MORE_DOCS) {
                place = before[block] + Long.bitCount(bits[block] & (1L << text) - 1);
            }
            return text;
        }

        private int next() {
            while (rest == 0) {
                if (++block >= bits.length) {
                    return end();
                }
                rest = bits[block];
            }
            text = block * Long.SIZE + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            return text;
        }

        private int end() {
            block = bits.length;
            rest = 0;
            place = size;
            text = NO_MORE_DOCS;
            return text;
        }

        @Override
        public long cost() {
            return size;
        }
    }
}
