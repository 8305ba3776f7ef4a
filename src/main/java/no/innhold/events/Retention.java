package no.innhold.events;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Cuts off the rows of the log that no consumer needs any more. */
@ApplicationScoped
class Retention {

    /** What is promised of tokens. */
    static final Duration LEAST = Duration.ofDays(90);

    private static final Duration BETWEEN = Duration.ofHours(1);

    /** How many rows are cut off in one transaction, so that no writer waits for long. */
    private static final int SLICE = 5_000;

    private final Duration keep;
    private Instant next = Instant.MIN;

    Retention(EventsConfiguration configuration) {
        keep = configuration.keep();
    }

    void start(@Observes StartupEvent event) {
        if (keep.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("innhold.changes.keep: tokens are promised to live for 90 days");
        }
    }

    /**
     * Cuts off a slice of what is too old, if it is time to.
     *
     * @param now the database's time
     */
    void apply(Connection connection, Instant now) throws SQLException {
        if (now.isBefore(next)) {
            return;
        }
        if (forget(connection, now.minus(keep)) < SLICE) {
            next = now.plus(BETWEEN);
        }
    }

    /** @return how many rows were cut off */
    static long forget(Connection connection, Instant older) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("select forget_events(?, ?)")) {
            forget.setObject(1, older.atOffset(ZoneOffset.UTC));
            forget.setInt(2, SLICE);
            try (ResultSet cut = forget.executeQuery()) {
                cut.next();
                return cut.getLong(1);
            }
        }
    }
}
