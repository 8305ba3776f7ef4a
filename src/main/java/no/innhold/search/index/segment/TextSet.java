package no.innhold.search.index.segment;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Texts of a segment: one bit for each, and how many of them stand before each block of bits, so that any is found by its place. */
public final class TextSet {

    private final long[] bits;
    private final int[] before;
    private final int size;

    /** @param bits of the texts from 0 on; not to be changed any more */
    public TextSet(long[] bits) {
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
    public static long[] room(int texts) {
        return new long[(texts + Long.SIZE - 1) / Long.SIZE];
    }

    /** One text of a segment of so many. */
    public static TextSet of(int text, int texts) {
        long[] bits = room(texts);
        bits[text / Long.SIZE] |= 1L << text;
        return new TextSet(bits);
    }

    public int size() {
        return size;
    }

    long bytes() {
        return (long) (Long.BYTES + Integer.BYTES) * bits.length;
    }

    public boolean contains(int text) {
        return (bits[text / Long.SIZE] & 1L << text) != 0;
    }

    /** How many are in another set of the same segment too. */
    int countWith(TextSet other) {
        int count = 0;
        for (int block = 0; block < bits.length; block++) {
            count += Long.bitCount(bits[block] & other.bits[block]);
        }
        return count;
    }

    /** Those that have not been deleted. */
    public TextSet only(Bits kept) {
        return only((text, place) -> kept.get(text));
    }

    /** Those that are in another set of the same segment too. */
    public TextSet and(TextSet other) {
        long[] both = new long[bits.length];
        for (int block = 0; block < both.length; block++) {
            both[block] = bits[block] & other.bits[block];
        }
        return new TextSet(both);
    }

    /** Those that are not in another set of the same segment. */
    public TextSet without(TextSet other) {
        long[] rest = new long[bits.length];
        for (int block = 0; block < rest.length; block++) {
            rest[block] = bits[block] & ~other.bits[block];
        }
        return new TextSet(rest);
    }

    /** Those that are in this set or in another one of the same segment. */
    TextSet or(TextSet other) {
        long[] either = new long[bits.length];
        for (int block = 0; block < either.length; block++) {
            either[block] = bits[block] | other.bits[block];
        }
        return new TextSet(either);
    }

    /** Those of which a condition holds. */
    TextSet only(Condition condition) {
        long[] rest = bits.clone();
        Walk walk = walk();
        for (int text = walk.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = walk.nextDoc()) {
            if (!condition.holds(text, walk.place())) {
                rest[text / Long.SIZE] &= ~(1L << text);
            }
        }
        return new TextSet(rest);
    }

    @FunctionalInterface
    interface Condition {

        /** @param place the how manieth text of the set it is */
        boolean holds(int text, int place);
    }

    /** Goes through the texts that are in another set of the same segment too. */
    public Both with(TextSet other) {
        return new Both(other);
    }

    /** Texts of this set and another one, in their order. */
    public final class Both {

        private final TextSet other;
        private int block = -1;

        /** What is left of the present block. */
        private long rest;

        /** The bits before the present one. */
        private long earlier;

        private Both(TextSet other) {
            this.other = other;
        }

        /** Goes to the next one; false after the last. */
        public boolean next() {
            while (rest == 0) {
                if (++block >= bits.length) {
                    return false;
                }
                rest = bits[block] & other.bits[block];
            }
            long present = Long.lowestOneBit(rest);
            rest ^= present;
            earlier = present - 1;
            return true;
        }

        public int text() {
            return block * Long.SIZE + Long.bitCount(earlier);
        }

        /** The how manieth of this set it is. */
        public int place() {
            return before[block] + Long.bitCount(bits[block] & earlier);
        }

        /** The how manieth of the other set. */
        public int otherPlace() {
            return other.before[block] + Long.bitCount(other.bits[block] & earlier);
        }
    }

    public Walk walk() {
        return new Walk();
    }

    /** Goes through the texts in their order. */
    public final class Walk extends DocIdSetIterator {

        private int block = -1;

        /** What is left of the present block. */
        private long rest;

        private int text = -1;
        private int place = -1;

        /** The how manieth text the present one is, from 0 on. */
        public int place() {
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
