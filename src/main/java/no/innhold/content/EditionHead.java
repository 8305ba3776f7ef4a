package no.innhold.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of an edition, as opposed to what the editor wrote.
 *
 * @param number counts the saves of this document and locale, from 1
 * @param revision counts the saves of this document in all its locales, from 1
 * @param slug the slug that holds after this save
 * @param restoredFrom the number of the edition this one repeats
 */
public record EditionHead(
        UUID id,
        UUID documentId,
        String locale,
        int number,
        int revision,
        String slug,
        Instant savedAt,
        String savedBy,
        @Nullable Integer restoredFrom) {}
