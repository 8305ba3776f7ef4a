package no.innhold.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log. The slug, the locale and the address are absent in what was erased, the locale also in entries of
 * vocabularies.
 *
 * @param sequence counts the rows from 1, without gaps, in the order in which they were committed
 * @param at the database's time when it was written, never falling with the sequence
 * @param type a content type or vocabulary, in its wire form
 */
public record LogEntry(
        long sequence,
        Instant at,
        ChangeKind kind,
        String type,
        UUID id,
        @Nullable String slug,
        @Nullable String locale) {

    /** Path-absolute address of that text, or of the entry. */
    public @Nullable String href() {
        if (slug == null) {
            return null;
        }
        for (Vocabulary vocabulary : Vocabulary.values()) {
            if (vocabulary.wire().equals(type)) {
                return vocabulary.href(slug);
            }
        }
        String path = ContentType.of(type).href(slug);
        return locale == null ? path : path + "?locale=" + locale;
    }

    /** Whether it is about an entry of a vocabulary. */
    public boolean isEntry() {
        return Arrays.stream(Vocabulary.values()).anyMatch(v -> v.wire().equals(type));
    }
}
