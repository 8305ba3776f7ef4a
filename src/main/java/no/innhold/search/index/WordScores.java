package no.innhold.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** The texts of a segment that have a word, in their order, and how much it counts in each. */
final class WordScores {

    /** Texts that are looked at together: few enough for their sums to stay in the processor's cache. */
    private static final int WINDOW = 1 << 15;

    static final WordScores NONE = new WordScores();

    private static final BytesRef ANY_FORM = new BytesRef("any form");

    private int[] texts = new int[64];
    private float[] scores = new float[64];
    private int size;

    private WordScores() {}

    static WordScores of(WordQuery word, LeafReaderContext leaf, IndexSearcher searcher) throws IOException {
        WordScores scores = new WordScores();
        new Adding(word.fields(), leaf, searcher).addTo(scores);
        return scores;
    }

    Walk walk() {
        return new Walk();
    }

    private void add(int text, float score) {
        if (size == texts.length) {
            texts = ArrayUtil.grow(texts, size + 1);
            scores = ArrayUtil.growExact(scores, texts.length);
        }
        texts[size] = text;
        scores[size++] = score;
    }

    /** Goes through the texts. */
    final class Walk extends DocIdSetIterator {

        private int place = -1;

        /** Of the present text. */
        float score() {
            return scores[place];
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
            // near ones first: who asks for the next text of two words goes in small steps
            int step = 1;
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

    /** Adds up the forms of a field, then the fields of a text, window by window. */
    private static final class Adding {

        private final List<WordQuery.InField> fields;
        private final LeafReaderContext leaf;
        private final IndexSearcher searcher;
        private final int length;
        private final float[] frequencies;
        private final float[] best;
        private final float[] sums;
        private final long[] inField;
        private final long[] found;

        Adding(List<WordQuery.InField> fields, LeafReaderContext leaf, IndexSearcher searcher) {
            this.fields = fields;
            this.leaf = leaf;
            this.searcher = searcher;
            this.length = Math.min(WINDOW, leaf.reader().maxDoc());
            this.frequencies = new float[length];
            this.best = new float[length];
            this.sums = new float[length];
            this.inField = new long[(length + Long.SIZE - 1) / Long.SIZE];
            this.found = new long[inField.length];
        }

        void addTo(WordScores scores) throws IOException {
            int end = leaf.reader().maxDoc();
            for (int base = 0; base < end; base += length) {
                for (WordQuery.InField in : fields) {
                    addForms(in, base);
                    addField(in, base);
                }
                take(base, scores);
            }
        }

        private void addForms(WordQuery.InField in, int base) throws IOException {
            Terms terms = leaf.reader().terms(in.field());
            if (terms == null) {
                return;
            }
            TermsEnum dictionary = terms.iterator();
            PostingsEnum postings = null;
            for (WordQuery.Form form : in.forms()) {
                TermState state = form.states().get(leaf);
                if (state == null) {
                    continue;
                }
                dictionary.seekExact(form.term().term(), state);
                postings = dictionary.postings(postings, PostingsEnum.FREQS);
                float factor = form.term().factor();
                for (int text = postings.advance(base); text < base + (long) length; text = postings.nextDoc()) {
                    int i = text - base;
                    frequencies[i] += factor * postings.freq();
                    inField[i / Long.SIZE] |= 1L << i;
                }
            }
        }

        private void addField(WordQuery.InField in, int base) throws IOException {
            Similarity.SimScorer scorer = searcher.getSimilarity()
                    .scorer(
                            in.factor(),
                            searcher.collectionStatistics(in.field()),
                            new TermStatistics(ANY_FORM, in.documentFrequency(), in.totalFrequency()));
            NumericDocValues norms = leaf.reader().getNormValues(in.field());
            for (int block = 0; block < inField.length; block++) {
                for (long bits = inField[block]; bits != 0; bits &= bits - 1) {
                    int i = block * Long.SIZE + Long.numberOfTrailingZeros(bits);
                    long norm = norms != null && norms.advanceExact(base + i) ? norms.longValue() : 1;
                    float score = scorer.score(frequencies[i], norm);
                    best[i] = Math.max(best[i], score);
                    sums[i] += score;
                    frequencies[i] = 0;
                }
                found[block] |= inField[block];
                inField[block] = 0;
            }
        }

        private void take(int base, WordScores scores) {
            for (int block = 0; block < found.length; block++) {
                for (long bits = found[block]; bits != 0; bits &= bits - 1) {
                    int i = block * Long.SIZE + Long.numberOfTrailingZeros(bits);
                    scores.add(base + i, best[i] + (sums[i] - best[i]) * Ranking.OTHER_FIELDS);
                    best[i] = 0;
                    sums[i] = 0;
                }
                found[block] = 0;
            }
        }
    }
}
