package no.innhold.content;

import java.time.Instant;
import no.innhold.content.value.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an edition that lists read, whatever its type.
 *
 * @param interval what the list of its type sorts and filters by, absent when the text names no date
 * @param overAt when what it announces has ended, absent when nothing ends
 */
public record EditionDates(
        @Nullable Interval interval, @Nullable Instant overAt) {

    public static final EditionDates NONE = new EditionDates(null, null);

    public static EditionDates of(@Nullable Interval interval) {
        return new EditionDates(interval, null);
    }
}
