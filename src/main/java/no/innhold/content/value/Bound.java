package no.innhold.content.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The value of a {@code …From} or {@code …To} parameter: a partial date, which covers its whole interval in Norway, or an
 * RFC 3339 instant, which covers its millisecond. Both parameters are inclusive. As everything that is stored has
 * millisecond precision, "up to and including" can be asked as "before" with the instant that {@link #to} gives:
 *
 * <pre>{@code starts < :to and ends > :from      -- an interval overlaps
 * published_at >= :from and published_at < :to  -- an instant lies within}</pre>
 *
 * <p>Results lie between the far past and the far future, so that an open side is always inside.
 */
public final class Bound {

    /** RFC 3339 section 5.6, with at most nine digits of fraction and without leap seconds. */
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private Bound() {}

    /**
     * The beginning of what is written, rounded up to a millisecond.
     *
     * @throws InvalidValueException {@code invalid-date} or {@code no-such-date}
     */
    public static Instant from(String written) {
        if (!hasTime(written)) {
            return PartialDate.parse(written).interval().from();
        }
        Instant instant = instant(written);
        Instant floor = instant.truncatedTo(ChronoUnit.MILLIS);
        Instant from = floor.equals(instant) ? floor : floor.plusMillis(1);
        return between(from, Interval.FAR_PAST, Interval.FAR_FUTURE.minusMillis(1));
    }

    /**
     * The end of what is written, exclusive: the first millisecond that no longer belongs to it.
     *
     * @throws InvalidValueException {@code invalid-date} or {@code no-such-date}
     */
    public static Instant to(String written) {
        if (!hasTime(written)) {
            return PartialDate.parse(written).interval().to();
        }
        Instant to = instant(written).truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        return between(to, Interval.FAR_PAST.plusMillis(1), Interval.FAR_FUTURE);
    }

    /**
     * An instant that stands for itself, to the precision in which it is written. Unlike an open side, one that nothing
     * stored can hold means nothing.
     *
     * @throws InvalidValueException {@code invalid-date} or {@code no-such-date}
     */
    public static Instant at(String written) {
        Instant at = instant(written);
        if (at.isBefore(Interval.FAR_PAST) || at.isAfter(Interval.FAR_FUTURE)) {
            throw new InvalidValueException("no-such-date", "not a year from 1 to 9999");
        }
        return at;
    }

    /** True if From lies after To, both as {@link #from} and {@link #to} gave them. */
    public static boolean reversed(Instant from, Instant to) {
        return !from.isBefore(to);
    }

    private static boolean hasTime(String written) {
        return written.indexOf(':') >= 0;
    }

    private static Instant instant(String written) {
        if (!INSTANT.matcher(written).matches()) {
            throw new InvalidValueException("invalid-date", "not an RFC 3339 instant");
        }
        try {
            return OffsetDateTime.parse(written.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValueException("no-such-date", "no such date or time");
        }
    }

    private static Instant between(Instant instant, Instant least, Instant greatest) {
        if (instant.isBefore(least)) {
            return least;
        }
        return instant.isAfter(greatest) ? greatest : instant;
    }
}
