package no.innhold.content.value;

import java.time.Instant;

/**
 * A half-open stretch of time: {@code from} belongs to it, {@code to} does not.
 *
 * @param from never after {@code to}
 */
public record Interval(Instant from, Instant to) {

    /** Stands for an open beginning; before every date that can be written. */
    public static final Instant FAR_PAST = Instant.parse("0001-01-01T00:00:00Z");

    /** Stands for an open end; no date that can be written ends later. */
    public static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");

    public Interval {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("an interval from " + from + " cannot end at " + to);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public boolean overlaps(Interval other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
