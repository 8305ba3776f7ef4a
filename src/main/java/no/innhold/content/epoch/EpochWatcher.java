package no.innhold.content.epoch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import no.innhold.platform.notification.Listener;
import no.innhold.platform.notification.Notifications;
import no.innhold.platform.opening.DatabaseGate;
import no.innhold.platform.opening.DatabaseOpened;
import no.innhold.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Follows the epochs of other nodes, and measures the database's clock on the way. */
@ApplicationScoped
class EpochWatcher {

    private final Notifications notifications;
    private final Epochs epochs;
    private final DatabaseClock clock;
    private final DatabaseGate gate;
    private final Event<EpochsHeard> heard;
    private @Nullable Listener listener;

    EpochWatcher(
            Notifications notifications,
            Epochs epochs,
            DatabaseClock clock,
            DatabaseGate gate,
            Event<EpochsHeard> heard) {
        this.notifications = notifications;
        this.epochs = epochs;
        this.clock = clock;
        this.gate = gate;
        this.heard = heard;
    }

    // the first answers already know the epochs and the time
    void start(@Observes DatabaseOpened event) throws SQLException {
        if (listener == null) {
            if (gate.isLate()) {
                epochs.forget();
            }
            listener = notifications.listen(Epochs.CHANNEL, this::read);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (listener != null) {
            listener.stop();
        }
    }

    private long read(Connection connection) throws SQLException {
        Instant asked = clock.machineTime();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select type, number, advanced_at, clock_timestamp() from epoch")) {
            Instant answered = clock.machineTime();
            while (rows.next()) {
                epochs.learn(
                        rows.getString(1),
                        new Epoch(
                                rows.getLong(2),
                                rows.getObject(3, OffsetDateTime.class).toInstant()));
                clock.measured(asked, rows.getObject(4, OffsetDateTime.class).toInstant(), answered);
            }
        }
        epochs.heard();
        heard.fire(new EpochsHeard());
        return Long.MAX_VALUE;
    }
}
