package no.innhold.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/** The texts of a segment that have a word, in their order, and how often: each occurrence by the factors of its forms. */
final class WordScores {

    static final WordScores NONE = new WordScores();

    private int[] texts = new int[16];
    private int[] inBody = new int[16];
    private long[] elsewhere = new long[16];
    private int size;

    private WordScores() {}

    static WordScores of(WordQuery query, LeafReader reader, SegmentWords words, Sums sums) throws IOException {
        WordScores scores = new WordScores();
        Terms dictionary = reader.terms(Fields.WORDS);
        if (dictionary != null) {
            scores.add(weighed(query.forms(), words), dictionary.iterator(), words, reader.maxDoc(), sums);
        }
        return scores;
    }

    /** The words that have one of the forms, each with the sum of the factors of those it has; word above, sum below. */
    private static long[] weighed(List<WeightedTerm> forms, SegmentWords words) {
        long[] weighed = new long[forms.size() * 2];
        int size = 0;
        for (WeightedTerm form : forms) {
            int number = words.forms.find(form.term());
            if (number != TermTable.NONE) {
                int end = words.starts[number + 1];
                weighed = ArrayUtil.grow(weighed, size + end - words.starts[number]);
                for (int i = words.starts[number]; i < end; i++) {
                    weighed[size++] = (long) words.words[i] << Integer.SIZE | Ranking.parts(form.factor());
                }
            }
        }
        Arrays.sort(weighed, 0, size);
        int last = -1;
        for (int i = 0; i < size; i++) {
            if (last >= 0 && weighed[last] >>> Integer.SIZE == weighed[i] >>> Integer.SIZE) {
                weighed[last] += (int) weighed[i];
            } else {
                weighed[++last] = weighed[i];
            }
        }
        return Arrays.copyOf(weighed, last + 1);
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
        for (int block = 0; block < found.length; block++) {
            long bits = found[block];
            if (bits == 0) {
                continue;
            }
            reach(size + Long.SIZE);
            for (; bits != 0; bits &= bits - 1) {
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

    private void reach(int most) {
        if (texts.length < most) {
            int length = ArrayUtil.oversize(most + most / 2, Long.BYTES);
            texts = Arrays.copyOf(texts, length);
            inBody = Arrays.copyOf(inBody, length);
            elsewhere = Arrays.copyOf(elsewhere, length);
        }
    }

    Walk walk() {
        return new Walk();
    }

    /** Goes through the texts. */
    final class Walk extends DocIdSetIterator {

        private int place = -1;

        /** Of the present text. */
        int inBody() {
            return inBody[place];
        }

        /** Of the present text. */
        long elsewhere() {
            return elsewhere[place];
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
}
