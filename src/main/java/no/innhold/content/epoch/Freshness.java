package no.innhold.content.epoch;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import no.innhold.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * Whether something made earlier still shows the public content as it is.
 *
 * <p>As long as this node hears of changes it does until one of its types changes, by hand or by schedule. When the
 * database is away it may also be shown, with its age, for as long as nothing of it was to cease to be public, and
 * within {@code INNHOLD_STALE_MAX} of the last word from the database. What this node has seen change never comes back.
 */
@Singleton
public class Freshness {

    /** The clocks of database and node differ by less; so long before a boundary nothing counts as fresh. */
    private static final Duration CLOCK_MARGIN = Duration.ofMillis(20);

    /** The epochs are read twice a second; after this the database counts as away. */
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(1500);

    private final Epochs epochs;
    private final DatabaseClock clock;
    private final Duration longestAge;

    Freshness(Epochs epochs, DatabaseClock clock, FreshnessConfiguration configuration) {
        this.epochs = epochs;
        this.clock = clock;
        this.longestAge = configuration.staleMax();
    }

    /** See {@link Epochs#version}: as long as it stays, no epoch has moved. */
    public long version() {
        return epochs.version();
    }

    /** Whether no epoch of these types has moved since. */
    public boolean hasNotMoved(Standing standing) {
        return epochs.sum(standing.types()) == standing.epoch();
    }

    /** Whether no change was due since, given that none was made by hand. */
    public boolean isBeforeNextChange(Standing standing) {
        return isBefore(standing.nextChange());
    }

    /** Whether the database has not been heard of for a while. */
    public boolean isCutOff() {
        return epochs.silence().compareTo(LONGEST_SILENCE) > 0;
    }

    /** Seconds since the database was heard of; at least one. */
    public long age() {
        return Math.max(1, epochs.silence().toSeconds());
    }

    /** Whether it may be shown although the database is away. */
    public boolean mayBeShownStale(Standing standing) {
        return isBefore(standing.nextDisappearance()) && !isSpent();
    }

    /** Whether the database has been away for so long that nothing made earlier may be shown. */
    boolean isSpent() {
        return epochs.silence().compareTo(longestAge) >= 0;
    }

    private boolean isBefore(@Nullable Instant moment) {
        return moment == null || clock.instant().plus(CLOCK_MARGIN).isBefore(moment);
    }
}
