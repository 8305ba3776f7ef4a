package no.innhold.delivery;

import java.util.UUID;
import no.innhold.content.ContentType;

/** One reference to a live item, as it was read: {@code owner} is the edition that states it or the document it is derived for. */
record ContentRefRow(UUID owner, String relation, int position, UUID id, String type, String slug, String title) {

    ContentLink ref() {
        ContentType contentType = ContentType.of(type);
        return new ContentRef(id, contentType, slug, title, contentType.href(slug));
    }
}
