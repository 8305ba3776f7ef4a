package no.innhold.search.index.segment;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import no.innhold.search.analysis.Forms;
import no.innhold.search.analysis.Language;
import no.innhold.search.analysis.WordForms;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.IndexedText;
import no.innhold.search.index.text.Occurrences;
import no.innhold.search.index.text.WordHashes;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsFormat.IntBlockTermState;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Reads the words of a segment and takes each apart as it was when it was indexed. */
public final class SegmentWordsReader {

    private final LeafReader reader;
    private final WordForms wordForms;
    private final SegmentWords.WordPlaces places;
    private final TermTable forms;

    /** The forms of each word, one word behind the other, and where those of a word end. */
    private int[] formsOfWords;

    private final int[] ends;
    private final int[] written;
    private final int[] hashes;
    private final FixedBitSet english;
    private int links;

    private SegmentWordsReader(LeafReader reader, WordForms wordForms, int words) {
        this.reader = reader;
        this.wordForms = wordForms;
        this.places = new SegmentWords.WordPlaces(words);
        this.forms = new TermTable(words * 3);
        this.formsOfWords = new int[words * 4];
        this.ends = new int[words];
        this.written = new int[words];
        this.hashes = new int[words];
        this.english = new FixedBitSet(Math.max(1, words));
    }

    static SegmentWords read(LeafReader reader, WordForms wordForms) throws IOException {
        Terms words = reader.terms(Fields.WORDS);
        return new SegmentWordsReader(reader, wordForms, words == null ? 0 : (int) words.size()).read(words);
    }

    private SegmentWords read(@Nullable Terms words) throws IOException {
        if (words != null) {
            TermsEnum entries = words.iterator();
            int word = 0;
            for (BytesRef term = entries.next(); term != null; term = entries.next()) {
                if (!(entries.termState() instanceof IntBlockTermState state)) {
                    throw new IOException("written by another version of Lucene");
                }
                places.add(state);
                add(word++, term.utf8ToString());
            }
        }
        forms.trim();
        int[] starts = starts();
        return new SegmentWords(
                forms,
                frequencies(),
                starts,
                words(starts),
                written,
                hashes,
                english,
                folded(),
                reversed(starts),
                lengths(),
                places);
    }

    private void add(int number, String term) {
        Forms word;
        if (term.endsWith(Fields.ENGLISH)) {
            english.set(number);
            word = wordForms.of(term.substring(0, term.length() - Fields.ENGLISH.length()), Language.ENGLISH);
        } else {
            word = wordForms.of(term, Language.NORWEGIAN);
        }
        int first = links;
        formsOfWords = ArrayUtil.grow(formsOfWords, links + word.terms().size());
        for (BytesRef form : word.terms()) {
            formsOfWords[links++] = forms.add(form);
        }
        written[number] = formsOfWords[first];
        hashes[number] = WordHashes.of(word.plain());
        ends[number] = links;
    }

    private int[] starts() {
        int[] starts = new int[forms.size() + 1];
        for (int i = 0; i < links; i++) {
            starts[formsOfWords[i] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    private int[] words(int[] starts) {
        int[] next = Arrays.copyOf(starts, forms.size());
        int[] words = new int[links];
        int link = 0;
        for (int word = 0; word < ends.length; word++) {
            while (link < ends[word]) {
                words[next[formsOfWords[link++]]++] = word;
            }
        }
        return words;
    }

    private int[][] frequencies() throws IOException {
        int[][] frequencies = new int[Occurrences.FIELDS.size()][forms.size()];
        for (int field = 0; field < frequencies.length; field++) {
            Terms terms = reader.terms(Occurrences.FIELDS.get(field));
            TermsEnum entries = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = entries.next(); term != null; term = entries.next()) {
                int form = forms.find(term);
                if (form != TermTable.NONE) {
                    frequencies[field][form] = entries.docFreq();
                }
            }
        }
        return frequencies;
    }

    private SortedTerms folded() throws IOException {
        SortedTerms folded = new SortedTerms();
        Terms terms = reader.terms(Fields.FOLDED);
        TermsEnum entries = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = entries.next(); term != null; term = entries.next()) {
            folded.add(term, entries.docFreq());
        }
        return folded.trim();
    }

    private record Stem(BytesRef backwards, int frequency) {}

    private SortedTerms reversed(int[] starts) {
        Stem[] stems = new Stem[forms.size()];
        int size = 0;
        int[] words = words(starts);
        BytesRef form = new BytesRef();
        for (int i = 0; i < forms.size(); i++) {
            String stem = Forms.stem(forms.get(i, form));
            if (stem != null && stem.length() <= IndexedText.LONGEST_IN_DICTIONARY) {
                int frequency = 0;
                for (int word = starts[i]; word < starts[i + 1]; word++) {
                    frequency += places.texts[words[word]];
                }
                stems[size++] = new Stem(new BytesRef(SortedTerms.reverse(stem)), frequency);
            }
        }
        Arrays.sort(stems, 0, size, Comparator.comparing(Stem::backwards));
        SortedTerms reversed = new SortedTerms();
        for (int i = 0; i < size; i++) {
            reversed.add(stems[i].backwards(), stems[i].frequency());
        }
        return reversed.trim();
    }

    /** One where a text lacks a field. */
    private byte[][] lengths() throws IOException {
        byte[][] lengths = new byte[Occurrences.FIELDS.size()][reader.maxDoc()];
        for (int field = 0; field < lengths.length; field++) {
            Arrays.fill(lengths[field], (byte) 1);
            NumericDocValues norms = reader.getNormValues(Occurrences.FIELDS.get(field));
            if (norms != null) {
                for (int text = norms.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = norms.nextDoc()) {
                    lengths[field][text] = (byte) norms.longValue();
                }
            }
        }
        return lengths;
    }
}
