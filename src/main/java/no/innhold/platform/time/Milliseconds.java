package no.innhold.platform.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The precision of every instant of publishing: what is finer is cut, as the database cuts its own time. */
public final class Milliseconds {

    private Milliseconds() {}

    public static @Nullable Instant of(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
