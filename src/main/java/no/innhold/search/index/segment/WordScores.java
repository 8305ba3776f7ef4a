package no.innhold.search.index.segment;

import java.io.IOException;
import java.util.Arrays;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.Occurrences;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;

/** The texts of a segment that have a word, in their order, and how often: each occurrence by the factors of its forms. */
public final class WordScores {

    /** Beside the occurrences in the body: there are some in other fields too. */
    private static final char ELSEWHERE = 1 << 15;

    private final TextSet texts;

    /** By place among the texts; more than there is room for say no more. */
    private final char[] inBody;

    /** The places of texts that have the word in other fields, and how often; from the number of these on nothing. */
    private final int[] places;

    private final long[] elsewhere;

    private WordScores(Adding added) {
        this.texts = new TextSet(added.bits);
        this.inBody = added.inBody;
        this.places = Arrays.copyOf(added.places, added.others);
        this.elsewhere = Arrays.copyOf(added.elsewhere, added.others);
    }

    /** Of a segment of so many texts, in none of them. */
    public static WordScores none(int texts) {
        return new WordScores(new Adding(texts));
    }

    /** @param weighed as {@link SegmentWords#weighed} gives them */
    public static WordScores of(long[] weighed, LeafReaderContext leaf, Segment segment, Sums sums) throws IOException {
        SegmentWords words = segment.words();
        int texts = leaf.reader().maxDoc();
        Terms dictionary = leaf.reader().terms(Fields.WORDS);
        if (dictionary == null || weighed.length == 0) {
            return none(texts);
        }
        WordScores kept = segment.kept().get(words, weighed);
        if (kept != null) {
            return kept;
        }
        Adding adding = new Adding(texts);
        adding.add(weighed, dictionary.iterator(), words, texts, sums);
        WordScores scores = new WordScores(adding);
        segment.kept().put(words, weighed, scores);
        return scores;
    }

    /** Adds the words up that have one of the forms. */
    private static final class Adding {

        private final long[] bits;
        private char[] inBody = new char[0];
        private int size;
        private int[] places = new int[4];
        private long[] elsewhere = new long[4];
        private int others;

        Adding(int texts) {
            this.bits = TextSet.room(texts);
        }

        /** Window by window. */
        void add(long[] weighed, TermsEnum dictionary, SegmentWords words, int end, Sums sums) throws IOException {
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

        private void add(PostingsEnum texts, int factor, int base, int length, Sums sums) throws IOException {
            int[] body = sums.body;
            long[] lanesOf = sums.elsewhere;
            long[] found = bits;
            int end = base + length;
            for (int text = base == 0 ? texts.nextDoc() : texts.advance(base); text < end; text = texts.nextDoc()) {
                int occurrences = texts.freq();
                int i = text - base;
                body[i] += factor * Occurrences.inBody(occurrences);
                found[text / Long.SIZE] |= 1L << text;
                long lanes = Occurrences.elsewhere(occurrences);
                if (lanes != 0) {
                    lanesOf[i] += factor * lanes;
                }
            }
        }

        private void take(int base, Sums sums) {
            int first = base / Long.SIZE;
            int last = Math.min(bits.length, first + Sums.WINDOW / Long.SIZE);
            int count = 0;
            for (int block = first; block < last; block++) {
                count += Long.bitCount(bits[block]);
            }
            inBody = Arrays.copyOf(inBody, size + count);
            for (int block = first; block < last; block++) {
                for (long rest = bits[block]; rest != 0; rest &= rest - 1) {
                    int i = block * Long.SIZE + Long.numberOfTrailingZeros(rest) - base;
                    inBody[size] = (char) Math.min(sums.body[i], ELSEWHERE - 1);
                    sums.body[i] = 0;
                    if (sums.elsewhere[i] != 0) {
                        addElsewhere(sums.elsewhere[i]);
                        sums.elsewhere[i] = 0;
                    }
                    size++;
                }
            }
        }

        private void addElsewhere(long occurrences) {
            places = ArrayUtil.grow(places, others + 1);
            elsewhere = ArrayUtil.grow(elsewhere, places.length);
            places[others] = size;
            elsewhere[others++] = occurrences;
            inBody[size] |= ELSEWHERE;
        }
    }

    public TextSet texts() {
        return texts;
    }

    long bytes() {
        return texts.bytes()
                + (long) Character.BYTES * inBody.length
                + (long) (Integer.BYTES + Long.BYTES) * places.length;
    }

    public Counts counts() {
        return new Counts();
    }

    /** Tells of each text, in their order. */
    public final class Counts {

        private int other;

        /** Weighed occurrences in the body of a text. */
        public int inBody(int place) {
            return inBody[place] & ELSEWHERE - 1;
        }

        /** Those in its other fields, as {@link Occurrences#sum} reads them. */
        public long elsewhere(int place) {
            if (inBody[place] < ELSEWHERE) {
                return 0;
            }
            while (places[other] < place) {
                other++;
            }
            return elsewhere[other];
        }
    }
}
