package no.innhold.webhook;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.innhold.platform.time.DatabaseClock;

/** Deliveries are due by the time that all nodes share. */
@Singleton
@DefaultBean
class DatabaseRetryClock implements RetryClock {

    private final DatabaseClock clock;

    DatabaseRetryClock(DatabaseClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
