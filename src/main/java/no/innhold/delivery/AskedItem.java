package no.innhold.delivery;

import java.net.URI;
import java.util.UUID;
import no.innhold.content.value.Slug;
import no.innhold.listing.Arguments;

/**
 * One item as somebody asked for it.
 *
 * @param slugOrId the last segment of the path
 * @param uri that was asked
 */
record AskedItem<R extends LiveRow>(
        LiveCollection<R> collection, String slugOrId, Arguments arguments, Reading reading, Shown shown, URI uri) {

    boolean isById() {
        return Slug.looksLikeId(slugOrId);
    }

    /** If it {@linkplain #isById is asked for by id}. */
    UUID id() {
        return UUID.fromString(slugOrId);
    }

    boolean namesLocale() {
        return arguments.one("locale").isPresent();
    }
}
