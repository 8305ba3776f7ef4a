package no.innhold.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * One text of a document that readers can find in an interval of time, for one or more wishes.
 *
 * @param locale of the text
 * @param wishes first locales of the readers who are served this text
 * @param from when it becomes live
 * @param until when it ceases to be, exclusive; null for an open end
 * @param summary as it is served
 * @param body visible text of the body without markup; lines and paragraphs may be separated by white space of any kind
 * @param further authors, byline, journal, DOI, titles of links and attachments, place, funders, providers, publishers
 * @param topics with their names in the locale of the text
 * @param partners with their names in the locale of the text
 */
public record Searchable(
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
        List<Label> topics,
        List<Label> partners,
        @Nullable Integer year,
        Instant publishedAt) {

    /** An entry of a vocabulary. */
    public record Label(String slug, String name) {}
}
