package no.innhold.search.index.text;

import java.io.IOException;
import java.nio.charset.Charset;
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
public record ShownText(
        String slug, String locale, String title, @Nullable String summary, String text) {

    private static final int NO_SUMMARY = -1;
    private static final byte NARROW = 1;
    private static final byte WIDE = 2;

    static BinaryDocValuesField column(
            String slug, String locale, String title, @Nullable String summary, String body) {
        String text = String.join(
                String.valueOf(Fields.SEPARATOR),
                slug,
                locale,
                clean(title),
                Integer.toString(summary == null ? NO_SUMMARY : summary.length()),
                summary == null ? body : summary + "\n" + body);
        return new BinaryDocValuesField(Fields.SHOWN, new BytesRef(bytes(text)));
    }

    /** What has a byte for each character is read back by copying it. */
    private static byte[] bytes(String text) {
        boolean narrow = text.chars().allMatch(c -> c <= 0xFF);
        byte[] letters = text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        byte[] bytes = new byte[letters.length + 1];
        bytes[0] = narrow ? NARROW : WIDE;
        System.arraycopy(letters, 0, bytes, 1, letters.length);
        return bytes;
    }

    private static String clean(String text) {
        return text.replace(Fields.SEPARATOR, ' ');
    }

    /** Reads what is shown of some texts, in the order of the index. */
    public static final class Column {

        private final List<LeafReaderContext> leaves;
        private @Nullable LeafReaderContext leaf;
        private @Nullable BinaryDocValues values;

        public Column(IndexReader reader) {
            this.leaves = reader.leaves();
        }

        /** @param text its number in the whole index, higher than those before */
        public ShownText read(int text) throws IOException {
            return of(bytes(text));
        }

        private BytesRef bytes(int text) throws IOException {
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
            return column.binaryValue();
        }
    }

    private static ShownText of(BytesRef shown) {
        Parts parts = new Parts(shown);
        String slug = parts.next();
        String locale = parts.next();
        String title = parts.next();
        int summary = Integer.parseInt(parts.next());
        String whole = parts.rest();
        return new ShownText(slug, locale, title, summary == NO_SUMMARY ? null : whole.substring(0, summary), whole);
    }

    /** What names a text or a topic. */
    public record Heading(String slug, String locale, String title) {

        /** @param text its number in the whole index */
        public static Heading read(IndexReader reader, int text) throws IOException {
            Parts parts = new Parts(new Column(reader).bytes(text));
            return new Heading(parts.next(), parts.next(), parts.next());
        }
    }

    /** The parts of a column, each made a string when it is asked for. */
    private static final class Parts {

        private final BytesRef shown;
        private final Charset charset;
        private int place;

        Parts(BytesRef shown) {
            this.shown = shown;
            this.charset = shown.bytes[shown.offset] == NARROW ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            this.place = shown.offset + 1;
        }

        String next() {
            int end = place;
            while (shown.bytes[end] != Fields.SEPARATOR) {
                end++;
            }
            String part = string(end);
            place = end + 1;
            return part;
        }

        String rest() {
            return string(shown.offset + shown.length);
        }

        private String string(int end) {
            return new String(shown.bytes, place, end - place, charset);
        }
    }
}
