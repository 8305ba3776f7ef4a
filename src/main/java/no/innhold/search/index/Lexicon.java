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
import java.util.function.Function;
import java.util.function.Predicate;
import no.innhold.search.analysis.Forms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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
    private final List<SegmentWords> segments;
    private final Map<String, List<Alike>> alike = new ConcurrentHashMap<>();

    Lexicon(IndexReader reader, Segment[] segments) {
        this.reader = reader;
        this.segments = Arrays.stream(segments).map(Segment::words).toList();
    }

    static String reverse(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** Whether any text has a word with this stem in its body. */
    boolean hasInBody(String stem) {
        BytesRef form = Forms.stemTerm(stem);
        for (SegmentWords segment : segments) {
            if (segment.has(BODY, form)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any text has a word that is this one when folded, in the spelling in which bokmål and nynorsk meet. */
    boolean has(String met) {
        BytesRef folded = new BytesRef(met);
        return segments.stream().anyMatch(segment -> segment.folded.contains(folded));
    }

    /** Those forms that any text has in a field. */
    List<BytesRef> present(String field, List<BytesRef> forms) {
        int number = Occurrences.FIELDS.indexOf(field);
        return forms.stream()
                .filter(form -> segments.stream().anyMatch(segment -> segment.has(number, form)))
                .toList();
    }

    List<SegmentWords> segments() {
        return segments;
    }

    /** By segment, the words that have one of some forms, each with the sum of the factors of those it has. */
    List<long[]> weighed(List<WeightedTerm> wanted) {
        return segments.stream().map(segment -> segment.weighed(wanted)).toList();
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
        if (segments.size() == 1) {
            return mostFrequent(beginning.list().apply(segments.get(0)), letters, most, accepted);
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
     * <p>The first letter being right makes it ten times cheaper; so the likely is tried before the unlikely.
     *
     * @param atOnce whether only the likeliest is tried: one edit behind the first letter
     */
    List<Alike> alike(String folded, int most, boolean atOnce) {
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

    private List<Alike> kept(String folded, int edits, int letters) {
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

    private List<Alike> alike(String folded, int edits, int letters) {
        Map<String, Integer> found = new HashMap<>();
        for (SegmentWords segment : segments) {
            segment.folded.alike(folded, edits, letters, (word, texts) -> found.merge(word, texts, Integer::sum));
        }
        return found.entrySet().stream()
                .map(word -> new Alike(word.getKey(), Alike.distance(folded, word.getKey()), word.getValue()))
                .toList();
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
