package no.innhold.content.richtext;

import java.util.List;
import org.commonmark.node.Link;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Corrects the places of addresses that became links by themselves. The extension counts in the text after entities
 * and escapes are resolved, so {@code &amp;} earlier on the line moves its links to the left.
 */
final class AutolinkPlaces {

    /** How far to look for the address; bounded, since each of a hundred thousand links may look in vain. */
    private static final int REACH = 500;

    private final String source;

    /** Where the last such link ended: two equal addresses on a line are two places. */
    private int end;

    AutolinkPlaces(String source) {
        this.source = source;
    }

    /** Columns to add to the place that the parser gives; 0 for links written with brackets. */
    int offset(Link link) {
        List<SourceSpan> spans = link.getSourceSpans();
        if (spans.isEmpty() || !(link.getFirstChild() instanceof Text text)) {
            return 0;
        }
        String address = text.getLiteral();
        SourceSpan span = spans.get(0);
        if (span.getLength() != address.length()) {
            return 0;
        }
        int given = span.getInputIndex();
        int limit = Math.min(source.length() - address.length(), given + REACH);
        for (int index = Math.max(given, end); index <= limit && source.charAt(index) != '\n'; index++) {
            if (source.startsWith(address, index)) {
                end = index + address.length();
                return index - given;
            }
        }
        return 0;
    }
}
