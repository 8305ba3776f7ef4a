package no.innhold.platform.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * This machine's clock, corrected by the distance to the database's clock that was last measured.
 *
 * <p>Good for the lifetimes of caches and for identifiers. What is public is decided by the database's own time, never
 * by this one.
 */
@Singleton
public class DatabaseClock extends Clock {

    private final Clock machine;
    private volatile Duration offset = Duration.ZERO;
    private volatile Duration sureOffset = Duration.ZERO;

    @Inject
    public DatabaseClock() {
        this(Clock.systemUTC());
    }

    DatabaseClock(Clock machine) {
        this.machine = machine;
    }

    /** The uncorrected time, to be taken before and after asking the database. */
    public Instant machineTime() {
        return machine.instant();
    }

    /** Takes over what the database answered to a question asked and answered at these machine times. */
    public void measured(Instant asked, Instant database, Instant answered) {
        Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
        offset = Duration.between(middle, database);
        sureOffset = Duration.between(answered, database);
    }

    /** An instant that has come at the database, later by less than one question to it takes. */
    public Instant surely() {
        return machine.instant().plus(sureOffset);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the service's clock runs in UTC");
    }
}
