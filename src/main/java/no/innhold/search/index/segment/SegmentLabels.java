package no.innhold.search.index.segment;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.innhold.search.index.text.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Which labels of a kind each text of a segment carries. */
public final class SegmentLabels {

    private static final int MOST_SETS = 128;

    private final String[] values;
    private final @Nullable String[] names;

    /** By text, with one more at the end: where its labels begin in {@link #numbers}. */
    private final int[] starts;

    private final int[] numbers;

    /** By label, the texts that carry it; null where there are so many labels that looking at each text is less work. */
    private final TextSet @Nullable [] carriers;

    private SegmentLabels(String[] values, @Nullable String[] names, int[] starts, int[] numbers) {
        this.values = values;
        this.names = names;
        this.starts = starts;
        this.numbers = numbers;
        this.carriers = values.length <= MOST_SETS ? carriers(starts.length - 1) : null;
    }

    static SegmentLabels of(LeafReader reader, String field) throws IOException {
        SortedSetDocValues column = DocValues.getSortedSet(reader, field);
        int labels = (int) column.getValueCount();
        String[] values = new String[labels];
        @Nullable String[] names = new String[labels];
        for (int i = 0; i < labels; i++) {
            String label = column.lookupOrd(i).utf8ToString();
            int end = label.indexOf(Fields.SEPARATOR);
            values[i] = end < 0 ? label : label.substring(0, end);
            names[i] = end < 0 ? null : label.substring(end + 1);
        }
        int[] starts = new int[reader.maxDoc() + 1];
        return new SegmentLabels(values, names, starts, numbers(column, starts));
    }

    private static int[] numbers(SortedSetDocValues column, int[] starts) throws IOException {
        int[] numbers = new int[16];
        int size = 0;
        int next = 0;
        for (int text = column.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = column.nextDoc()) {
            Arrays.fill(starts, next, text + 1, size);
            next = text + 1;
            numbers = ArrayUtil.grow(numbers, size + column.docValueCount());
            for (int i = column.docValueCount(); i > 0; i--) {
                numbers[size++] = (int) column.nextOrd();
            }
        }
        Arrays.fill(starts, next, starts.length, size);
        return ArrayUtil.copyOfSubArray(numbers, 0, size);
    }

    /** Numbers as labels. */
    static SegmentLabels ofNumbers(LeafReader reader, String field) throws IOException {
        Map<Long, Integer> labels = new LinkedHashMap<>();
        int[] starts = new int[reader.maxDoc() + 1];
        int[] numbers = new int[reader.maxDoc()];
        int size = 0;
        NumericDocValues column = DocValues.getNumeric(reader, field);
        for (int text = 0; text < numbers.length; text++) {
            starts[text] = size;
            if (column.advanceExact(text)) {
                numbers[size++] = labels.computeIfAbsent(column.longValue(), value -> labels.size());
            }
        }
        starts[numbers.length] = size;
        String[] values = labels.keySet().stream().map(String::valueOf).toArray(String[]::new);
        return new SegmentLabels(values, new String[values.length], starts, Arrays.copyOf(numbers, size));
    }

    private TextSet[] carriers(int texts) {
        long[][] bits = new long[values.length][];
        Arrays.setAll(bits, label -> TextSet.room(texts));
        for (int text = 0; text < texts; text++) {
            for (int i = starts[text]; i < starts[text + 1]; i++) {
                bits[numbers[i]][text / Long.SIZE] |= 1L << text;
            }
        }
        return Arrays.stream(bits).map(TextSet::new).toArray(TextSet[]::new);
    }

    /** How many labels there are in the segment. */
    public int size() {
        return values.length;
    }

    /** Wire name or slug. */
    public String value(int label) {
        return values[label];
    }

    @Nullable
    public String name(int label) {
        return names[label];
    }

    /** The first label of a text. */
    @Nullable
    String first(int text) {
        return starts[text] == starts[text + 1] ? null : values[numbers[starts[text]]];
    }

    /** How many of some texts carry each label. */
    public int[] count(TextSet texts) {
        int[] counts = new int[values.length];
        if (carriers != null) {
            Arrays.setAll(counts, label -> texts.countWith(carriers[label]));
            return counts;
        }
        TextSet.Walk walk = texts.walk();
        for (int text = walk.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = walk.nextDoc()) {
            count(text, counts);
        }
        return counts;
    }

    /** Adds one for each label of a text. */
    public void count(int text, int[] counts) {
        for (int i = starts[text]; i < starts[text + 1]; i++) {
            counts[numbers[i]]++;
        }
    }

    public boolean any(int text, FixedBitSet chosen) {
        for (int i = starts[text]; i < starts[text + 1]; i++) {
            if (chosen.get(numbers[i])) {
                return true;
            }
        }
        return false;
    }

    /** Several labels may have one value: its names in the languages of the texts. */
    public FixedBitSet of(Set<String> chosen) {
        FixedBitSet labels = new FixedBitSet(Math.max(1, values.length));
        for (int i = 0; i < values.length; i++) {
            if (chosen.contains(values[i])) {
                labels.set(i);
            }
        }
        return labels;
    }
}
