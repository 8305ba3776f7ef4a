package no.innhold.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/** The texts of a segment that have a word, in their order, and how often: each occurrence by the factors of its forms. */
final class WordScores {

    static final WordScores NONE = new WordScores();

    /** Beside the occurrences in the body: there are some in other fields too. */
    private static final char ELSEWHERE = 1 << 15;

    private int[] texts = new int[0];
    private int size;

    /** By place among the texts; more than there is room for say no more. */
    private char[] inBody = new char[0];

    /** The places of texts that have the word in other fields, and how often. */
    private int[] places = new int[4];

    private long[] elsewhere = new long[4];
    private int others;

    private WordScores() {}

    static WordScores of(WordQuery query, LeafReaderContext leaf, Segment segment, Sums sums) throws IOException {
        SegmentWords words = segment.words();
        WordScores kept = segment.kept().get(words, query.words(leaf.ord));
        if (kept != null) {
            return kept;
        }
        WordScores scores = new WordScores();
        Terms dictionary = leaf.reader().terms(Fields.WORDS);
        if (dictionary != null) {
            scores.add(
                    query.words(leaf.ord),
                    dictionary.iterator(),
                    words,
                    leaf.reader().maxDoc(),
                    sums);
            segment.kept().put(words, query.words(leaf.ord), scores);
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
        texts = Arrays.copyOf(texts, size + count);
        inBody = Arrays.copyOf(inBody, size + count);
        for (int block = 0; block < found.length; block++) {
            for (long bits = found[block]; bits != 0; bits &= bits - 1) {
                int i = block * Long.SIZE + Long.numberOfTrailingZeros(bits);
                inBody[size] = (char) Math.min(sums.body[i], ELSEWHERE - 1);
                sums.body[i] = 0;
                if (sums.elsewhere[i] != 0) {
                    addElsewhere(sums.elsewhere[i]);
                    sums.elsewhere[i] = 0;
                }
                texts[size++] = base + i;
            }
            found[block] = 0;
        }
    }

    private void addElsewhere(long occurrences) {
        places = ArrayUtil.grow(places, others + 1);
        elsewhere = ArrayUtil.grow(elsewhere, places.length);
        places[others] = size;
        elsewhere[others++] = occurrences;
        inBody[size] |= ELSEWHERE;
    }

    int size() {
        return size;
    }

    Walk walk() {
        return new Walk();
    }

    /** Goes through the texts, and tells of each. */
    final class Walk {

        final SortedNumbers texts = new SortedNumbers(WordScores.this.texts, size);
        private int other;

        /** Weighed occurrences in the body of the present text. */
        int inBody() {
            return inBody[texts.place()] & ELSEWHERE - 1;
        }

        /** Those in its other fields, as {@link Occurrences#sum} reads them. */
        long elsewhere() {
            int place = texts.place();
            if (inBody[place] < ELSEWHERE) {
                return 0;
            }
            while (places[other] < place) {
                other++;
            }
            return elsewhere[other];
        }
    }

    Packed pack(int texts) {
        return new Packed(this, texts);
    }

    /** The same in a third of the room. */
    static final class Packed {

        private final FixedBitSet texts;
        private final int size;
        private final char[] inBody;
        private final int[] places;
        private final long[] elsewhere;

        private Packed(WordScores scores, int texts) {
            this.texts = new FixedBitSet(texts);
            for (int i = 0; i < scores.size; i++) {
                this.texts.set(scores.texts[i]);
            }
            this.size = scores.size;
            this.inBody = scores.inBody;
            this.places = Arrays.copyOf(scores.places, scores.others);
            this.elsewhere = Arrays.copyOf(scores.elsewhere, scores.others);
        }

        long bytes() {
            return texts.ramBytesUsed()
                    + (long) Character.BYTES * size
                    + (long) (Integer.BYTES + Long.BYTES) * places.length;
        }

        WordScores unpack() {
            WordScores scores = new WordScores();
            scores.texts = new int[size];
            scores.inBody = inBody;
            scores.places = places;
            scores.elsewhere = elsewhere;
            scores.others = places.length;
            long[] bits = texts.getBits();
            for (int block = 0; block < bits.length; block++) {
                for (long rest = bits[block]; rest != 0; rest &= rest - 1) {
                    scores.texts[scores.size++] = block * Long.SIZE + Long.numberOfTrailingZeros(rest);
                }
            }
            return scores;
        }
    }
}
