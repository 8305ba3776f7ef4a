package no.innhold.publishing.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.value.Wire;
import org.jspecify.annotations.Nullable;

/** A document and the newest edition of one of its locales, as they were read. */
record EditedRow(
        UUID id,
        String slug,
        UUID editionId,
        int number,
        String state,
        String title,
        Instant savedAt,
        String savedBy,
        String owner,
        @Nullable Instant trashedAt) {

    EditState editState() {
        return Wire.parse(EditState.class, state).orElseThrow();
    }

    EditedSummary summary(ContentType type, String locale, List<LiveDetail> live) {
        return new EditedSummary(
                id, type, slug, locale, number, editState(), title, live, savedAt, savedBy, owner, trashedAt);
    }
}
