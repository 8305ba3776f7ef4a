package no.innhold.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * A text that answers a question.
 *
 * @param locale of the text
 * @param score comparable within one answer only
 * @param titleHighlight the title as HTML with {@code <mark>}; null if nothing in it was asked for
 * @param bodyHighlights up to three fragments of summary and body as HTML with {@code <mark>}, in the order of the text
 * @param explanation how the score came about, for people; null unless asked for
 */
public record Hit(
        UUID document,
        ContentType type,
        String locale,
        String slug,
        String title,
        @Nullable String summary,
        Instant publishedAt,
        float score,
        @Nullable String titleHighlight,
        List<String> bodyHighlights,
        Position position,
        @Nullable String explanation) {}
