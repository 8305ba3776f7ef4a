package no.innhold.search.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a hit shows of its text. It is kept in a column as it is: stored fields are compressed in blocks, and to unpack
 * twenty of them would take longer than to find the texts.
 *
 * @param summary null if there is none
 * @param text summary and body, a line each
 */
record ShownText(
        String slug, String locale, String title, @Nullable String summary, String text) {

    private static final int FIELDS = 4;
    private static final int NO_SUMMARY = -1;

    static BinaryDocValuesField column(
            String slug, String locale, String title, @Nullable String summary, String body) {
        String text = String.join(
                String.valueOf(Fields.SEPARATOR),
                slug,
                locale,
                clean(title),
                Integer.toString(summary == null ? NO_SUMMARY : summary.length()),
                summary == null ? body : summary + "\n" + body);
        return new BinaryDocValuesField(Fields.SHOWN, new BytesRef(text));
    }

    private static String clean(String text) {
        return text.replace(Fields.SEPARATOR, ' ');
    }

    /** Reads what is shown of some texts, in the order of the index. */
    static final class Column {

        private final List<LeafReaderContext> leaves;
        private @Nullable LeafReaderContext leaf;
        private @Nullable BinaryDocValues values;

        Column(IndexReader reader) {
            this.leaves = reader.leaves();
        }

        /** @param text its number in the whole index, higher than those before */
        ShownText read(int text) throws IOException {
            LeafReaderContext its = leaves.get(ReaderUtil.subIndex(text, leaves));
            BinaryDocValues column = values;
            if (column == null || its != leaf) {
                column = DocValues.getBinary(its.reader(), Fields.SHOWN);
            }
            leaf = its;
            values = column;
            if (!column.advanceExact(text - its.docBase)) {
                throw new IOException("a text has nothing to show");
            }
            return of(column.binaryValue());
        }
    }

    /** @param text its number in the whole index */
    static ShownText read(IndexReader reader, int text) throws IOException {
        return new Column(reader).read(text);
    }

    private static ShownText of(BytesRef shown) {
        String[] parts = new String[FIELDS];
        int place = shown.offset;
        for (int i = 0; i < FIELDS; i++) {
            int end = place;
            while (shown.bytes[end] != Fields.SEPARATOR) {
                end++;
            }
            parts[i] = string(shown, place, end);
            place = end + 1;
        }
        String whole = string(shown, place, shown.offset + shown.length);
        int summary = Integer.parseInt(parts[3]);
        return new ShownText(
                parts[0], parts[1], parts[2], summary == NO_SUMMARY ? null : whole.substring(0, summary), whole);
    }

    private static String string(BytesRef shown, int start, int end) {
        return new String(shown.bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
