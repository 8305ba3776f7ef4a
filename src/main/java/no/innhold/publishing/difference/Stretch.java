package no.innhold.publishing.difference;

/**
 * A part of two sequences, from an index to before another in each: the same in both, or all that stands between two
 * such parts, where either side may be empty.
 */
record Stretch(boolean equal, int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

    int beforeLength() {
        return beforeTo - beforeFrom;
    }

    int afterLength() {
        return afterTo - afterFrom;
    }

    boolean isEmpty() {
        return beforeLength() == 0 && afterLength() == 0;
    }
}
