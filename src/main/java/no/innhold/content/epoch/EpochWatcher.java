package no.innhold.content.epoch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.innhold.platform.time.DatabaseClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Follows the epochs of other nodes, and measures the database's clock on the way.
 *
 * <p>Listens on a connection of its own: one that has issued LISTEN would go on listening after it returned to the
 * pool. A notification missed while the connection was away is made up by reading the epochs at least twice a second.
 */
@ApplicationScoped
class EpochWatcher {

    private static final Logger LOG = Logger.getLogger(EpochWatcher.class);
    private static final int LONGEST_WAIT_MILLIS = 500;

    private final String url;
    private final Properties credentials = new Properties();
    private final Epochs epochs;
    private final DatabaseClock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    EpochWatcher(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            Epochs epochs,
            DatabaseClock clock) {
        this.url = url;
        user.ifPresent(name -> credentials.setProperty("user", name));
        password.ifPresent(secret -> credentials.setProperty("password", secret));
        this.epochs = epochs;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        // the first answers already know the epochs and the time
        try (Connection connection = connect()) {
            read(connection);
        }
        thread = new Thread(this::watch, "epoch-watcher");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.interrupt();
            thread.join(2L * LONGEST_WAIT_MILLIS);
        }
    }

    private void watch() {
        while (stopped.getCount() > 0) {
            try (Connection connection = connect()) {
                listen(connection);
            } catch (SQLException e) {
                if (stopped.getCount() > 0) {
                    LOG.warnf("cannot follow the epochs, trying again: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, credentials);
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Epochs.CHANNEL);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (stopped.getCount() > 0) {
            read(connection);
            postgres.getNotifications(LONGEST_WAIT_MILLIS);
        }
    }

    private void read(Connection connection) throws SQLException {
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
    }

    private void pause() {
        try {
            stopped.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
