package no.innhold.content.richtext;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses CommonMark with GFM tables, strikethrough and autolinks, within limits that hostile text cannot pass: what
 * lies deeper is text. The limits keep the JSON of a tree below 64 levels, the default of common JSON parsers.
 */
final class Markdown {

    /** Blocks in each other: a quote is one, a list two (itself and its item). */
    static final int MAX_OPEN_BLOCKS = 16;

    static final int MAX_INLINE_NESTING = 8;

    /** Cells of all tables, those that short rows lack included: two bytes of a row can stand for a thousand cells. */
    static final int MAX_CELLS = 100_000;

    private static final Parser WITH_TABLES = parser(true);
    private static final Parser WITHOUT_TABLES = parser(false);

    private Markdown() {}

    static Node parse(String markdown) {
        try {
            return WITH_TABLES.parse(markdown);
        } catch (IllegalArgumentException tooManyCells) {
            return WITHOUT_TABLES.parse(markdown);
        }
    }

    private static Parser parser(boolean tables) {
        List<Extension> extensions = new ArrayList<>();
        extensions.add(AutolinkExtension.create());
        // One tilde means "about" in Norwegian text as often as it means anything else.
        extensions.add(StrikethroughExtension.builder().requireTwoTildes(true).build());
        if (tables) {
            extensions.add(TablesExtension.builder().maxCells(MAX_CELLS).build());
        }
        return Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
                .maxInlineNesting(MAX_INLINE_NESTING)
                .customInlineContentParserFactory(new DelimiterLimit())
                .build();
    }
}
