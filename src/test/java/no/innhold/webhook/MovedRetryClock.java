package no.innhold.webhook;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.innhold.platform.time.DatabaseClock;

/** The time of retries, which a test moves on so that nobody has to wait for an hour to pass. */
@Singleton
class MovedRetryClock implements RetryClock {

    private final DatabaseClock clock;
    private volatile Duration ahead = Duration.ZERO;

    MovedRetryClock(DatabaseClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Moves on to an instant; never back. */
    void moveTo(Instant instant) {
        Duration further = Duration.between(now(), instant);
        if (!further.isNegative()) {
            ahead = ahead.plus(further);
        }
    }

    void reset() {
        ahead = Duration.ZERO;
    }
}
