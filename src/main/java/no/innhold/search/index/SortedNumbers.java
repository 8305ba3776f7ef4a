package no.innhold.search.index;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/** Goes through texts by their numbers. */
final class SortedNumbers extends DocIdSetIterator {

    private static final int NEAR = 8;

    private final int[] texts;
    private final int size;
    private int place = -1;

    /** @param texts so many, in their order */
    SortedNumbers(int[] texts, int size) {
        this.texts = texts;
        this.size = size;
    }

    /** The how manieth text the present one is, from 0 on. */
    int place() {
        return place;
    }

    @Override
    public int docID() {
        return place < 0 ? -1 : place < size ? texts[place] : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
        place++;
        return docID();
    }

    @Override
    public int advance(int target) {
        int from = place + 1;
        // near ones first, then in growing steps: words that many texts have go side by side
        for (int near = Math.min(size, from + NEAR); from < near; from++) {
            if (texts[from] >= target) {
                place = from;
                return texts[from];
            }
        }
        int step = NEAR;
        int to = from;
        while (to < size && texts[to] < target) {
            from = to + 1;
            to += step;
            step *= 2;
        }
        int found = Arrays.binarySearch(texts, Math.min(from, size), Math.min(to + 1, size), target);
        place = found < 0 ? -1 - found : found;
        return docID();
    }

    @Override
    public long cost() {
        return size;
    }
}
