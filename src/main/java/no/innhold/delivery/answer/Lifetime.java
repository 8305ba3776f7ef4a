package no.innhold.delivery.answer;

import java.time.Duration;
import java.time.Instant;
import no.innhold.content.epoch.Standing;
import org.jspecify.annotations.Nullable;

/** How long caches elsewhere may keep an answer (RFC 9111, RFC 5861). */
final class Lifetime {

    static final String NONE = "private, no-store";

    private static final int LONGEST_AGE = 60;
    private static final int WHILE_REVALIDATE = 60;
    private static final int IF_ERROR = 86_400;

    private Lifetime() {}

    /** Freshness ends at the next moment anything can change, staleness at the next moment anything is taken away. */
    static String at(Instant now, Standing standing) {
        long untilChange = secondsUntil(now, standing.nextChange());
        long untilDisappearance = secondsUntil(now, standing.nextDisappearance());
        long age = Math.min(LONGEST_AGE, untilChange);
        long stale = Math.max(0, untilDisappearance - age);
        return "public, max-age=" + age + ", stale-while-revalidate=" + Math.min(WHILE_REVALIDATE, stale)
                + ", stale-if-error=" + Math.min(IF_ERROR, stale);
    }

    private static long secondsUntil(Instant now, @Nullable Instant moment) {
        return moment == null
                ? Long.MAX_VALUE / 2
                : Math.max(0, Duration.between(now, moment).toSeconds());
    }
}
