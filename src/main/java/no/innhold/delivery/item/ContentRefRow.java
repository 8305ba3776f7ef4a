package no.innhold.delivery.item;

import java.util.UUID;
import no.innhold.content.ContentType;

/**
 * One reference to a live item, as it was read.
 *
 * @param relation in which it is stated, by whichever side
 */
public record ContentRefRow(String relation, UUID id, String type, String slug, String title) {

    ContentLink ref() {
        ContentType contentType = ContentType.of(type);
        return new ContentRef(id, contentType, slug, title, contentType.href(slug));
    }
}
