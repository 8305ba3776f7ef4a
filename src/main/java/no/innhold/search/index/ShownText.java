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
 */
record ShownText(
        String slug, String locale, String title, @Nullable String summary, String body) {

    private static final int FIELDS = 5;
    private static final char NO_SUMMARY = '\u0001';

    BinaryDocValuesField column() {
        String text = String.join(
                String.valueOf(Fields.SEPARATOR),
                slug,
                locale,
                clean(title),
                summary == null ? String.valueOf(NO_SUMMARY) : clean(summary),
                body);
        return new BinaryDocValuesField(Fields.SHOWN, new BytesRef(text));
    }

    private static String clean(String text) {
        return text.replace(Fields.SEPARATOR, ' ');
    }

    /** @param text its number in the whole index */
    static ShownText read(IndexReader reader, int text) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(text, leaves));
        BinaryDocValues column = DocValues.getBinary(leaf.reader(), Fields.SHOWN);
        if (!column.advanceExact(text - leaf.docBase)) {
            throw new IOException("a text has nothing to show");
        }
        BytesRef shown = column.binaryValue();
        String[] parts = new String(shown.bytes, shown.offset, shown.length, StandardCharsets.UTF_8)
                .split(String.valueOf(Fields.SEPARATOR), FIELDS);
        boolean summarised = parts[3].isEmpty() || parts[3].charAt(0) != NO_SUMMARY;
        return new ShownText(parts[0], parts[1], parts[2], summarised ? parts[3] : null, parts[4]);
    }
}
