package no.innhold.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a live period.
 *
 * @param publishedAt when the text first was public
 * @param updatedAt the last major change
 * @param changeNote what that change was
 */
public record LiveDates(
        Instant publishedAt, Instant updatedAt, @Nullable String changeNote) {}
