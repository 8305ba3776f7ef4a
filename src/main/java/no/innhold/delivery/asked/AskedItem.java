package no.innhold.delivery.asked;

import java.net.URI;
import java.util.UUID;
import no.innhold.content.value.Slug;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.reading.Reading;
import no.innhold.listing.Arguments;

/**
 * One item as somebody asked for it.
 *
 * @param slugOrId the last segment of the path
 * @param uri that was asked
 */
public record AskedItem<R extends LiveRow>(
        LiveCollection<R> collection, String slugOrId, Arguments arguments, Reading reading, Shown shown, URI uri) {

    /** Whether the address names the identity of a document and not a slug. */
    public boolean isById() {
        return Slug.looksLikeId(slugOrId);
    }

    /** If it {@linkplain #isById is asked for by id}. */
    public UUID id() {
        return UUID.fromString(slugOrId);
    }

    /** Whether the reader asks for a locale in so many words, and not by preference or by none. */
    public boolean namesLocale() {
        return arguments.one("locale").isPresent();
    }
}
