package no.innhold.search.index.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import no.innhold.search.analysis.Forms;
import no.innhold.search.index.segment.Segment;
import no.innhold.search.index.segment.SegmentWords;
import no.innhold.search.index.segment.SortedTerms;
import no.innhold.search.index.segment.TermTable;
import no.innhold.search.index.segment.WeightedTerm;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.Occurrences;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of the collection as they stand in the index at one moment: those of its segments, put together when asked for. */
public final class Lexicon {

    /** Dictionary entries that are looked at for one beginning in one segment. */
    private static final int MOST_ENTRIES = 300;

    private static final int MOST_SPELLINGS = 4;
    private static final int BODY = Occurrences.FIELDS.indexOf(Fields.BODY);

    private final IndexReader reader;
    private final List<SegmentWords> segments;
    private final WordsAlike wordsAlike;

    Lexicon(IndexReader reader, Segment[] segments) {
        this.reader = reader;
        this.segments = Arrays.stream(segments).map(Segment::words).toList();
        wordsAlike = new WordsAlike(this.segments);
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

    public List<SegmentWords> segments() {
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

    /** Words like others. */
    public WordsAlike wordsAlike() {
        return wordsAlike;
    }

    /** How a folded word is spelled in texts, the most frequent way first, as it is itself last. */
    public List<String> spellings(String folded) throws IOException {
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
