package no.innhold.search.index;

import java.io.IOException;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** The columns of one segment, asked in the order of the texts. */
final class Columns {

    final SortedDocValues type;
    final SortedSetDocValues topics;
    final SortedSetDocValues partners;
    final NumericDocValues year;

    private final NumericDocValues published;
    private final NumericDocValues high;
    private final NumericDocValues low;
    private final LiveTexts.Interval interval;

    Columns(LeafReaderContext leaf, long at) throws IOException {
        type = DocValues.getSorted(leaf.reader(), Fields.TYPE);
        topics = DocValues.getSortedSet(leaf.reader(), Fields.TOPIC_LABELS);
        partners = DocValues.getSortedSet(leaf.reader(), Fields.PARTNER_LABELS);
        year = DocValues.getNumeric(leaf.reader(), Fields.YEAR);
        published = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
        high = DocValues.getNumeric(leaf.reader(), Fields.IDENTITY_HIGH);
        low = DocValues.getNumeric(leaf.reader(), Fields.IDENTITY_LOW);
        interval = new LiveTexts.Interval(leaf, at);
    }

    boolean isLive(int text) throws IOException {
        return interval.covers(text);
    }

    long published(int text) throws IOException {
        return value(published, text);
    }

    long high(int text) throws IOException {
        return value(high, text);
    }

    long low(int text) throws IOException {
        return value(low, text);
    }

    UUID document(int text) throws IOException {
        return new UUID(high(text), low(text));
    }

    private static long value(NumericDocValues column, int text) throws IOException {
        return column.advanceExact(text) ? column.longValue() : 0;
    }
}
