package no.innhold.delivery.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * A text that readers are served, now or from an instant on, with all that it can be found by.
 *
 * @param locale of the text
 * @param wishes the first locales of the readers who are served it
 * @param from when it begins to be served
 * @param until exclusive; absent while no end is known
 * @param body its visible text
 * @param further what only its type has, the titles of links and attachments, and the names of organisations that are no
 *     partners
 * @param topics in the order of the text, named in its locale
 * @param partners likewise
 * @param year of {@code issued}, of the first session or season, of the period's start, or of {@code publishedAt}, by
 *     type; absent if the type's own date is
 */
public record LiveText(
        UUID document,
        ContentType type,
        String locale,
        Set<String> wishes,
        Instant from,
        @Nullable Instant until,
        String slug,
        String title,
        @Nullable String summary,
        String body,
        List<String> further,
        List<Named> topics,
        List<Named> partners,
        @Nullable Integer year,
        Instant publishedAt) {

    /** An entry of a vocabulary. */
    public record Named(String slug, String name) {}
}
