package no.innhold.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import no.innhold.platform.notification.Listener;
import no.innhold.platform.notification.Notifications;
import no.innhold.platform.opening.DatabaseOpened;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log on this node, tells whoever observes {@link LogAdvanced}, and has announced what begins or ends by
 * itself: at the moment it does, and at least twice a second whatever was missed. Every node does so; the log's lock and
 * the comparison see to it that each row is written once.
 */
@ApplicationScoped
class Follower {

    static final String CHANNEL = "innhold_event";

    /** How many boundaries are announced in one transaction, so that no writer waits for long. */
    private static final int SLICE = 100;

    private static final Duration BETWEEN_PASSES = Duration.ofMillis(450);

    // in whole: an index finds the least and the next one at once; the statement's time, since a volatile one is no key
    private static final String LOOK = """
            select h.sequence, h.at, statement_timestamp(), least(
                (select min(live_from) from live_period where live_from > b.passed),
                (select min(live_until) from live_period where live_until > b.passed)),
              least(
                (select min(live_from) from live_period where live_from > statement_timestamp()),
                (select min(live_until) from live_period where live_until > statement_timestamp()))
            from event_head h, boundary_head b""";

    /** What there is to do. */
    private record Seen(
            long sequence,
            Instant at,
            Instant now,
            @Nullable Instant due,
            @Nullable Instant next) {

        boolean isDue() {
            return due != null && !due.isAfter(now);
        }
    }

    private final Notifications notifications;
    private final Announcer announcer;
    private final Retention retention;
    private final Event<LogAdvanced> advanced;
    private final Timer lag;
    private long told = -1;
    private Instant lastPass = Instant.EPOCH;
    private @Nullable Instant awaited;
    private @Nullable Listener listener;

    Follower(
            Notifications notifications,
            Announcer announcer,
            Retention retention,
            Event<LogAdvanced> advanced,
            MeterRegistry meters) {
        this.notifications = notifications;
        this.announcer = announcer;
        this.retention = retention;
        this.advanced = advanced;
        lag = Timer.builder("innhold.changes.lag")
                .description("From the writing of a row of the log until this node knows of it")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    // after the schema, the fallback chains and whatever fills the database
    void start(@Observes @Priority(3000) DatabaseOpened event) throws SQLException {
        if (listener == null) {
            listener = notifications.listen(CHANNEL, this::look);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (listener != null) {
            listener.stop();
        }
    }

    private long look(Connection connection) throws SQLException {
        Seen seen = read(connection);
        tell(seen);
        retention.apply(connection, seen.now());
        // what was just published is announced already, so its boundary is not worth a pass of its own
        if (seen.isDue() && isTime(seen.now())) {
            boolean more = announcer.announceBoundaries(connection, SLICE);
            lastPass = more ? Instant.EPOCH : seen.now();
            awaited = seen.next();
            tell(read(connection));
            return more ? 1 : untilNext(seen);
        }
        awaited = seen.next();
        return untilNext(seen);
    }

    private boolean isTime(Instant now) {
        boolean reached = awaited != null && !awaited.isAfter(now);
        return reached || now.isBefore(lastPass) || !now.isBefore(lastPass.plus(BETWEEN_PASSES));
    }

    private void tell(Seen seen) {
        if (seen.sequence() > told) {
            boolean grown = told >= 0;
            told = seen.sequence();
            if (grown) {
                lag.record(Duration.between(seen.at(), seen.now()).abs());
                advanced.fire(new LogAdvanced(told));
            }
        }
    }

    private static long untilNext(Seen seen) {
        // its millisecond has to have come
        return seen.next() == null
                ? Long.MAX_VALUE
                : Duration.between(seen.now(), seen.next()).toMillis() + 1;
    }

    private static Seen read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOOK)) {
            row.next();
            return new Seen(
                    row.getLong(1), instant(row, 2), instant(row, 3), instantOrNull(row, 4), instantOrNull(row, 5));
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
