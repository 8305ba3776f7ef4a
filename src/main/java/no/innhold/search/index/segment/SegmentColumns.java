package no.innhold.search.index.segment;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.innhold.content.ContentType;
import no.innhold.search.index.text.Fields;
import no.innhold.search.index.text.Ranking;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What decides about the texts of a segment besides their words; some 60 bytes for each. */
public final class SegmentColumns {

    public final SegmentLabels types;
    public final SegmentLabels topics;
    public final SegmentLabels partners;
    public final SegmentLabels years;

    private final long[] from;
    private final long[] until;
    private final long[] published;
    private final float[] recency;
    private final long[] high;
    private final long[] low;
    private final Map<String, FixedBitSet> wishes;
    private final TextSet none;

    /** By wish, as of the last question. */
    private final Map<String, Live> live = new ConcurrentHashMap<>();

    private SegmentColumns(LeafReader reader) throws IOException {
        types = SegmentLabels.of(reader, Fields.TYPE);
        topics = SegmentLabels.of(reader, Fields.TOPIC_LABELS);
        partners = SegmentLabels.of(reader, Fields.PARTNER_LABELS);
        from = longs(reader, Fields.FROM, Long.MAX_VALUE);
        until = longs(reader, Fields.UNTIL, Long.MIN_VALUE);
        published = longs(reader, Fields.PUBLISHED, 0);
        recency = new float[published.length];
        for (int text = 0; text < recency.length; text++) {
            recency[text] = Ranking.recency(published[text]);
        }
        years = SegmentLabels.ofNumbers(reader, Fields.YEAR);
        wishes = wishes(reader);
        high = longs(reader, Fields.IDENTITY_HIGH, 0);
        low = longs(reader, Fields.IDENTITY_LOW, 0);
        none = new TextSet(TextSet.room(reader.maxDoc()));
    }

    /**
     * The texts that are live for a wish.
     *
     * @param from milliseconds since 1970 from which on they were
     * @param until when the next of them changes
     */
    private record Live(TextSet texts, long from, long until) {}

    static SegmentColumns read(LeafReader reader) throws IOException {
        return new SegmentColumns(reader);
    }

    private static long[] longs(LeafReader reader, String field, long missing) throws IOException {
        long[] values = new long[reader.maxDoc()];
        Arrays.fill(values, missing);
        NumericDocValues column = DocValues.getNumeric(reader, field);
        for (int text = column.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = column.nextDoc()) {
            values[text] = column.longValue();
        }
        return values;
    }

    private static Map<String, FixedBitSet> wishes(LeafReader reader) throws IOException {
        Map<String, FixedBitSet> wishes = new HashMap<>();
        Terms terms = reader.terms(Fields.WISH);
        TermsEnum entries = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef wish = entries.next(); wish != null; wish = entries.next()) {
            FixedBitSet texts = new FixedBitSet(reader.maxDoc());
            texts.or(entries.postings(null, PostingsEnum.NONE));
            wishes.put(wish.utf8ToString(), texts);
        }
        return wishes;
    }

    /**
     * The texts that are live for a reader with a wish.
     *
     * @param at milliseconds since 1970
     */
    public TextSet live(String wish, long at) {
        FixedBitSet wished = wishes.get(wish);
        if (wished == null) {
            return none;
        }
        Live known = live.get(wish);
        if (known == null || at < known.from() || at >= known.until()) {
            known = live(wished, at);
            live.put(wish, known);
        }
        return known.texts();
    }

    private Live live(FixedBitSet wished, long at) {
        long[] bits = TextSet.room(from.length);
        long since = Long.MIN_VALUE;
        long next = Long.MAX_VALUE;
        for (int text = 0; text < from.length; text++) {
            if (!wished.get(text)) {
                continue;
            }
            for (long change : new long[] {from[text], until[text]}) {
                since = change <= at ? Math.max(since, change) : since;
                next = change > at ? Math.min(next, change) : next;
            }
            if (isLive(text, at)) {
                bits[text / Long.SIZE] |= 1L << text;
            }
        }
        return new Live(new TextSet(bits), since, next);
    }

    public boolean isLive(int text, long at) {
        return from[text] <= at && until[text] > at;
    }

    public UUID document(int text) {
        return new UUID(high[text], low[text]);
    }

    /** Milliseconds since 1970. */
    public long published(int text) {
        return published[text];
    }

    /** See {@link Ranking#recency}. */
    public float recency(int text) {
        return recency[text];
    }

    @Nullable
    public ContentType type(int text) {
        String type = types.first(text);
        return type == null ? null : ContentType.of(type);
    }
}
