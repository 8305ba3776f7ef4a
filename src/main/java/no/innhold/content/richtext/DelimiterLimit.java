package no.innhold.content.richtext;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Lets only so many runs of {@code *}, {@code _} and {@code ~} in one block be markup; the rest are text. For every
 * link, commonmark walks through all runs still open before it, so {@code *[a](b)} over and over takes time in the
 * square of the length (minutes for 2 MB) unless their number is bounded.
 */
final class DelimiterLimit implements InlineContentParserFactory {

    static final int MAX_RUNS = 500;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('*', '_', '~');
    }

    /** Called by commonmark once per block, so each counts for itself. */
    @Override
    public InlineContentParser create() {
        return new Counter();
    }

    private static final class Counter implements InlineContentParser {

        private int runs;

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            if (++runs <= MAX_RUNS) {
                return ParsedInline.none();
            }
            Scanner scanner = state.scanner();
            char delimiter = scanner.peek();
            int length = scanner.matchMultiple(delimiter);
            return ParsedInline.of(new Text(String.valueOf(delimiter).repeat(length)), scanner.position());
        }
    }
}
