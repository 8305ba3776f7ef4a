package no.innhold.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import no.innhold.search.analysis.Forms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of the collection as they stand in the index at one moment, looked up in its sorted dictionaries: nothing is
 * kept of them on the heap but what was asked for lately.
 */
final class Lexicon {

    /** Dictionary entries that are looked at for one beginning in one segment. */
    private static final int MOST_ENTRIES = 300;

    private static final int MOST_KEPT_ALIKE = 1_000;
    private static final int MOST_ALIKE = 12;
    private static final int MOST_SPELLINGS = 4;
    private static final int BODY = Occurrences.FIELDS.indexOf(Fields.BODY);

    private final IndexReader reader;
    private final SegmentWords[] segments;
    private final Map<String, List<Alike>> alike = new ConcurrentHashMap<>();

    Lexicon(IndexReader reader, Segments segments) throws IOException {
        this.reader = reader;
        this.segments = segments.of(reader);
    }

    SegmentWords segment(LeafReaderContext leaf) {
        return segments[leaf.ord];
    }

    static String reverse(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** Whether any text has this word, in the spelling in which bokmål and nynorsk meet, or one with this stem of it. */
    boolean knows(String met, String stem) {
        BytesRef folded = new BytesRef(met);
        BytesRef form = Forms.stemTerm(stem);
        for (SegmentWords segment : segments) {
            int number = segment.forms.find(form);
            if (number != TermTable.NONE && segment.frequencies[BODY][number] > 0 || segment.folded.contains(folded)) {
                return true;
            }
        }
        return false;
    }

    /** Gives the words that have a form, as they are written, in small letters; some more than once. */
    void words(BytesRef form, Consumer<BytesRef> word) {
        BytesRef written = new BytesRef();
        for (SegmentWords segment : segments) {
            int number = segment.forms.find(form);
            for (int i = number == TermTable.NONE ? 0 : segment.starts[number];
                    number != TermTable.NONE && i < segment.starts[number + 1];
                    i++) {
                word.accept(segment.forms.get(segment.written[segment.words[i]], written));
            }
        }
    }

    /**
     * How many texts have the most frequent of some forms, in each of {@link Occurrences#FIELDS}.
     *
     * @param present is given those forms that any text has
     */
    int[] frequencies(Collection<WeightedTerm> forms, List<WeightedTerm> present) {
        int[] most = new int[Occurrences.FIELDS.size()];
        for (WeightedTerm form : forms) {
            int[] sum = new int[most.length];
            boolean known = false;
            for (SegmentWords segment : segments) {
                int number = segment.forms.find(form.term());
                for (int field = 0; number != TermTable.NONE && field < sum.length; field++) {
                    sum[field] += segment.frequencies[field][number];
                }
                known |= number != TermTable.NONE;
            }
            for (int field = 0; field < sum.length; field++) {
                most[field] = Math.max(most[field], sum[field]);
            }
            if (known) {
                present.add(form);
            }
        }
        return most;
    }

    /** The most frequent folded words that begin with something and are accepted. */
    List<String> beginningWith(String folded, int most, Predicate<BytesRef> accepted) {
        return mostFrequent(new Beginning(folded, segment -> segment.folded), most, accepted);
    }

    /** The most frequent stems that end with something and are accepted; backwards. */
    List<String> backwardsBeginningWith(String reversed, int most, Predicate<BytesRef> accepted) {
        return mostFrequent(new Beginning(reversed, segment -> segment.reversed), most, accepted);
    }

    private record Beginning(String letters, Function<SegmentWords, SortedTerms> list) {}

    private List<String> mostFrequent(Beginning beginning, int most, Predicate<BytesRef> accepted) {
        BytesRef letters = new BytesRef(beginning.letters());
        if (segments.length == 1) {
            return mostFrequent(beginning.list().apply(segments[0]), letters, most, accepted);
        }
        Map<BytesRef, Integer> entries = new HashMap<>();
        for (SegmentWords segment : segments) {
            SortedTerms list = beginning.list().apply(segment);
            int start = list.ceiling(letters);
            int end = list.endOf(letters, start, start + MOST_ENTRIES);
            for (int i = start; i < end; i++) {
                entries.merge(list.get(i), list.frequency(i), Integer::sum);
            }
        }
        return entries.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .sorted(Entry.MOST_FREQUENT_FIRST)
                .map(Entry::word)
                .filter(accepted)
                .limit(most)
                .map(BytesRef::utf8ToString)
                .toList();
    }

    /** The same where nothing has to be put together. */
    private static List<String> mostFrequent(
            SortedTerms list, BytesRef letters, int most, Predicate<BytesRef> accepted) {
        int start = list.ceiling(letters);
        long[] rareAndLateLast = new long[list.endOf(letters, start, start + MOST_ENTRIES) - start];
        for (int i = 0; i < rareAndLateLast.length; i++) {
            rareAndLateLast[i] = (long) -list.frequency(start + i) << Integer.SIZE | start + i;
        }
        Arrays.sort(rareAndLateLast);
        List<String> found = new ArrayList<>(Math.min(most, rareAndLateLast.length));
        for (int i = 0; i < rareAndLateLast.length && found.size() < most; i++) {
            BytesRef entry = list.get((int) rareAndLateLast[i]);
            if (accepted.test(entry)) {
                found.add(entry.utf8ToString());
            }
        }
        return found;
    }

    /** A word and in how many texts it is. */
    private record Entry(BytesRef word, int frequency) {

        private static final Comparator<Entry> MOST_FREQUENT_FIRST =
                Comparator.comparingInt(Entry::frequency).reversed().thenComparing(Entry::word);
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
        for (Entry entry : spelled(new BytesRef(folded + Fields.SEPARATOR))) {
            spellings.add(entry.word().utf8ToString().substring(folded.length() + 1));
        }
        spellings.add(folded);
        return spellings;
    }

    private List<Entry> spelled(BytesRef beginning) throws IOException {
        Map<BytesRef, Integer> entries = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.SPELLED);
            TermsEnum spelled = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (spelled.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
                continue;
            }
            int looked = 0;
            for (BytesRef term = spelled.term();
                    term != null && StringHelper.startsWith(term, beginning) && looked++ < MOST_ENTRIES;
                    term = spelled.next()) {
                entries.merge(BytesRef.deepCopyOf(term), spelled.docFreq(), Integer::sum);
            }
        }
        return entries.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .sorted(Entry.MOST_FREQUENT_FIRST)
                .limit(MOST_SPELLINGS)
                .toList();
    }
}
