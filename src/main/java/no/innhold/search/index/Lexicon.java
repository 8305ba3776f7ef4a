package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import no.innhold.search.analysis.Forms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The words of the collection as they stand in the index at one moment, looked up in its sorted dictionaries: nothing is
 * kept of them on the heap but what was asked for lately.
 */
final class Lexicon {

    /** Dictionary entries that are looked at for one beginning in one segment. */
    private static final int MOST_ENTRIES = 300;

    private static final int MOST_KEPT_ALIKE = 1_000;
    private static final int MOST_ALIKE = 12;

    private final IndexReader reader;
    private final Map<String, List<Alike>> alike = new ConcurrentHashMap<>();

    Lexicon(IndexReader reader) {
        this.reader = reader;
    }

    static String reverse(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** Whether any text has this word, in the spelling in which bokmål and nynorsk meet, or one with this stem of it. */
    boolean knows(String met, String stem) throws IOException {
        return has(Fields.FOLDED, new BytesRef(met)) || has(Fields.BODY, Forms.stemTerm(stem));
    }

    /** Whether a field has a term. */
    boolean has(String field, BytesRef term) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null && terms.iterator().seekExact(term)) {
                return true;
            }
        }
        return false;
    }

    /** Those of the forms that a field has, and where. */
    List<WordQuery.Form> present(String field, List<WeightedTerm> wanted) throws IOException {
        @Nullable TermStates[] found = new TermStates[wanted.size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum dictionary = terms.iterator();
            for (int i = 0; i < found.length; i++) {
                if (dictionary.seekExact(wanted.get(i).term())) {
                    TermStates known = found[i];
                    TermStates states = known == null ? new TermStates(reader.getContext()) : known;
                    states.register(dictionary.termState(), leaf.ord, dictionary.docFreq(), dictionary.totalTermFreq());
                    found[i] = states;
                }
            }
        }
        List<WordQuery.Form> present = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            TermStates states = found[i];
            if (states != null) {
                present.add(new WordQuery.Form(wanted.get(i), states));
            }
        }
        return present;
    }

    /** The most frequent entries of a dictionary that begin with something and are accepted. */
    List<String> beginningWith(String field, String beginning, int most, Predicate<String> accepted)
            throws IOException {
        BytesRef prefix = new BytesRef(beginning);
        Map<BytesRef, Entry> entries = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum dictionary = terms.iterator();
            if (dictionary.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                continue;
            }
            int looked = 0;
            for (BytesRef term = dictionary.term();
                    term != null && StringHelper.startsWith(term, prefix) && looked++ < MOST_ENTRIES;
                    term = dictionary.next()) {
                int frequency = dictionary.docFreq();
                Entry known = reader.leaves().size() == 1 ? null : entries.get(term);
                if (known == null) {
                    BytesRef kept = BytesRef.deepCopyOf(term);
                    entries.put(kept, new Entry(kept, frequency));
                } else {
                    known.frequency += frequency;
                }
            }
        }
        return mostFrequent(entries.values(), most, accepted);
    }

    /** A word and in how many texts it is. */
    private static final class Entry implements Comparable<Entry> {

        private final BytesRef word;
        private int frequency;

        Entry(BytesRef word, int frequency) {
            this.word = word;
            this.frequency = frequency;
        }

        /** The most frequent first. */
        @Override
        public int compareTo(Entry other) {
            int byFrequency = Integer.compare(other.frequency, frequency);
            return byFrequency != 0 ? byFrequency : word.compareTo(other.word);
        }
    }

    private static List<String> mostFrequent(Collection<Entry> entries, int most, Predicate<String> accepted) {
        return entries.stream()
                .sorted()
                .map(entry -> entry.word.utf8ToString())
                .filter(accepted)
                .limit(most)
                .toList();
    }

    /**
     * Folded words that are as few edits away from one as there are words, itself excluded; the most frequent first.
     *
     * <p>An automaton for two edits costs a hundred times one for a single edit, and the first letter being right makes
     * either ten times cheaper; so the likely is tried before the unlikely.
     *
     * @param atOnce whether only the likeliest is tried: one edit behind the first letter
     */
    List<Alike> alike(String folded, int most, boolean atOnce) throws IOException {
        int edits = Alike.allowed(folded);
        if (edits == 0) {
            return List.of();
        }
        List<Alike> found = kept(folded, 1, 1);
        if (!atOnce && found.isEmpty()) {
            found = kept(folded, 1, 0);
        }
        if (!atOnce && found.isEmpty() && edits > 1) {
            found = kept(folded, edits, 1);
        }
        return found.stream().limit(most).toList();
    }

    private List<Alike> kept(String folded, int edits, int letters) throws IOException {
        String key = folded + edits + letters;
        List<Alike> kept = alike.get(key);
        if (kept != null) {
            return kept;
        }
        List<Alike> found = alike(folded, edits, letters).stream()
                .sorted(Alike.LIKELIEST_FIRST)
                .limit(MOST_ALIKE)
                .toList();
        if (alike.size() >= MOST_KEPT_ALIKE) {
            alike.clear();
        }
        alike.put(key, found);
        return found;
    }

    private List<Alike> alike(String folded, int edits, int letters) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.FOLDED);
        if (terms == null) {
            return List.of();
        }
        FuzzyTermsEnum dictionary = new FuzzyTermsEnum(terms, new Term(Fields.FOLDED, folded), edits, letters, true);
        List<Alike> found = new ArrayList<>();
        for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
            String word = term.utf8ToString();
            if (!word.equals(folded)) {
                found.add(new Alike(word, Alike.distance(folded, word), dictionary.docFreq()));
            }
        }
        return found;
    }

    /** How a folded word is spelled in texts, the most frequent way first, as it is itself last. */
    List<String> spellings(String folded) throws IOException {
        List<String> spellings = new ArrayList<>();
        for (String entry : beginningWith(Fields.SPELLED, folded + Fields.SEPARATOR, 4, x -> true)) {
            spellings.add(entry.substring(folded.length() + 1));
        }
        spellings.add(folded);
        return spellings;
    }
}
