package no.innhold.search.index.segment;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.Occurrences;
import no.innhold.search.index.text.Ranking;
import no.innhold.search.index.text.WordHashes;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsFormat.IntBlockTermState;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of a segment in memory: which of them have a form, how frequent each form is in each field, and where in the files
 * a word's texts are.
 *
 * <p>A text holds a word under several forms, and a question asks for dozens of them. To go through the words behind those
 * forms instead, each once and for all fields together, is a fraction of the work, and finds and counts the same. It takes
 * some 150 bytes for each different word.
 */
public final class SegmentWords {

    /** The form as a field has it, and as {@link WeightedTerm} does. */
    public final TermTable forms;

    /** By field and form: texts that have it there. */
    public final int[][] frequencies;

    /** By form, with one more at the end: where its words begin in {@link #words}. */
    final int[] starts;

    /** The words of each form, one behind the other. */
    final int[] words;

    /** By word: itself among the forms. */
    final int[] written;

    /** By word: as {@link WordHashes} has it. */
    public final int[] hashes;

    /** The words with the endings of English. */
    final FixedBitSet english;

    /** The words in small letters without accents, and in the spelling in which bokmål and nynorsk meet. */
    public final SortedTerms folded;

    /** The stems backwards. */
    public final SortedTerms reversed;

    /** By field and text: how long the field is, as Lucene writes it down. */
    public final byte[][] lengths;

    private final WordPlaces places;

    SegmentWords(
            TermTable forms,
            int[][] frequencies,
            int[] starts,
            int[] words,
            int[] written,
            int[] hashes,
            FixedBitSet english,
            SortedTerms folded,
            SortedTerms reversed,
            byte[][] lengths,
            WordPlaces places) {
        this.forms = forms;
        this.frequencies = frequencies;
        this.starts = starts;
        this.words = words;
        this.written = written;
        this.hashes = hashes;
        this.english = english;
        this.folded = folded;
        this.reversed = reversed;
        this.lengths = lengths;
        this.places = places;
    }

    /** Where in the files of the index the texts of each word are: what Lucene's dictionary would be asked for. */
    static final class WordPlaces {

        final long[] files;
        final int[] texts;
        final long[] occurrences;
        final int[] only;
        private int size;

        WordPlaces(int words) {
            files = new long[words];
            texts = new int[words];
            occurrences = new long[words];
            only = new int[words];
        }

        void add(IntBlockTermState state) {
            files[size] = state.docStartFP;
            texts[size] = state.docFreq;
            occurrences[size] = state.totalTermFreq;
            only[size++] = state.singletonDocID;
        }
    }

    /** Whether a field, by its number, has a form. */
    public boolean has(int field, BytesRef form) {
        int number = forms.find(form);
        return number != TermTable.NONE && frequencies[field][number] > 0;
    }

    /** The number of a word, or {@link TermTable#NONE}. */
    public int word(BytesRef plain, boolean inEnglish) {
        int form = forms.find(plain);
        for (int i = form == TermTable.NONE ? 0 : starts[form]; form != TermTable.NONE && i < starts[form + 1]; i++) {
            if (english.get(words[i]) == inEnglish) {
                return words[i];
            }
        }
        return TermTable.NONE;
    }

    /** The words that have one of some forms; each in the upper half, the sum of the factors of those it has in the lower. */
    public long[] weighed(List<WeightedTerm> wanted) {
        long[] weighed = new long[wanted.size() * 2];
        int size = 0;
        for (WeightedTerm form : wanted) {
            int number = forms.find(form.term());
            if (number != TermTable.NONE) {
                int factor = Ranking.parts(form.factor());
                weighed = ArrayUtil.grow(weighed, size + starts[number + 1] - starts[number]);
                for (int i = starts[number]; i < starts[number + 1]; i++) {
                    weighed[size++] = (long) words[i] << Integer.SIZE | factor;
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

    /**
     * The texts of a word, with {@link Occurrences} in place of frequencies.
     *
     * @param dictionary of {@link Fields#WORDS}
     * @param reuse what was returned before
     */
    PostingsEnum texts(int word, TermsEnum dictionary, @Nullable PostingsEnum reuse) throws IOException {
        IntBlockTermState state = new IntBlockTermState();
        state.docStartFP = places.files[word];
        state.docFreq = places.texts[word];
        state.totalTermFreq = places.occurrences[word];
        state.singletonDocID = places.only[word];
        state.lastPosBlockOffset = -1;
        // as if it had been read already: the first one of its block
        state.termBlockOrd = 1;
        dictionary.seekExact(name(word), state);
        return dictionary.postings(reuse, PostingsEnum.FREQS);
    }

    /** Any name will do, as long as it is not that of the word before. */
    private static BytesRef name(int word) {
        return new BytesRef(new byte[] {(byte) (word >>> 24), (byte) (word >>> 16), (byte) (word >>> 8), (byte) word});
    }
}
