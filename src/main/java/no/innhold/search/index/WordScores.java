package no.innhold.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** The texts of a segment that have a word, in their order, and how often: each occurrence by the factors of its forms. */
final class WordScores {

    static final WordScores NONE = new WordScores();

    private int[] texts = new int[0];
    private int[] inBody = new int[0];
    private long[] elsewhere = new long[0];
    private int size;

    private WordScores() {}

    static WordScores of(WordQuery query, LeafReaderContext leaf, Segment segment, Sums sums) throws IOException {
        SegmentWords words = segment.words();
        WordScores kept = segment.kept().get(words, query.words(leaf));
        if (kept != null) {
            return kept;
        }
        WordScores scores = new WordScores();
        Terms dictionary = leaf.reader().terms(Fields.WORDS);
        if (dictionary != null) {
            scores.add(
                    query.words(leaf),
                    dictionary.iterator(),
                    words,
                    leaf.reader().maxDoc(),
                    sums);
            segment.kept().put(words, query.words(leaf), scores);
        }
        return scores;
    }

    /** Window by window. */
    private void add(long[] weighed, TermsEnum dictionary, SegmentWords words, int end, Sums sums) throws IOException {
        int length = Math.min(Sums.WINDOW, end);
        sums.reach(length);
        PostingsEnum texts = null;
        for (int base = 0; base < end; base += length) {
            for (long word : weighed) {
                texts = words.texts((int) (word >>> Integer.SIZE), dictionary, texts);
                add(texts, (int) word, base, length, sums);
            }
            take(base, sums);
        }
    }

    private static void add(PostingsEnum texts, int factor, int base, int length, Sums sums) throws IOException {
        int[] body = sums.body;
        long[] elsewhere = sums.elsewhere;
        long[] found = sums.found;
        int end = base + length;
        for (int text = base == 0 ? texts.nextDoc() : texts.advance(base); text < end; text = texts.nextDoc()) {
            int occurrences = texts.freq();
            int i = text - base;
            body[i] += factor * Occurrences.inBody(occurrences);
            found[i / Long.SIZE] |= 1L << i;
            long lanes = Occurrences.elsewhere(occurrences);
            if (lanes != 0) {
                elsewhere[i] += factor * lanes;
            }
        }
    }

    private void take(int base, Sums sums) {
        long[] found = sums.found;
        int count = 0;
        for (long bits : found) {
            count += Long.bitCount(bits);
        }
        if (count == 0) {
            return;
        }
        texts = Arrays.copyOf(texts, size + count);
        inBody = Arrays.copyOf(inBody, size + count);
        elsewhere = Arrays.copyOf(elsewhere, size + count);
        for (int block = 0; block < found.length; block++) {
            for (long bits = found[block]; bits != 0; bits &= bits - 1) {
                int i = block * Long.SIZE + Long.numberOfTrailingZeros(bits);
                texts[size] = base + i;
                inBody[size] = sums.body[i];
                elsewhere[size++] = sums.elsewhere[i];
                sums.body[i] = 0;
                sums.elsewhere[i] = 0;
            }
            found[block] = 0;
        }
    }

    int size() {
        return size;
    }

    long bytes() {
        return 16L * texts.length;
    }

    SortedNumbers walk() {
        return new SortedNumbers(texts, size);
    }

    int inBody(int place) {
        return inBody[place];
    }

    long elsewhere(int place) {
        return elsewhere[place];
    }
}
