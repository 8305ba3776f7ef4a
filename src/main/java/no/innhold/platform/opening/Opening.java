package no.innhold.platform.opening;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the database. In an ordinary start the framework has migrated and validated the schema before; a service that
 * was started without it does the same as soon as it accepts, and stays as it is if it does not know the schema.
 */
@ApplicationScoped
class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    private static final long BETWEEN_TRIES_MILLIS = 200;
    private static final long AFTER_REFUSAL_MILLIS = 1_000;

    private static final int SECONDS_TO_ANSWER = 1;

    private final DatabaseGate gate;
    private final Event<DatabaseOpened> opened;
    private final AgroalDataSource database;
    private final Flyway flyway;
    private final SessionFactory sessions;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Opening(
            DatabaseGate gate,
            Event<DatabaseOpened> opened,
            AgroalDataSource database,
            Flyway flyway,
            SessionFactory sessions) {
        this.gate = gate;
        this.opened = opened;
        this.database = database;
        this.flyway = flyway;
        this.sessions = sessions;
    }

    /** Before all that needs the database. */
    void start(@Observes @Priority(15) StartupEvent event) {
        if (!gate.isLate()) {
            opened.fire(new DatabaseOpened());
            return;
        }
        LOG.warn("the database is away: readers get the snapshot of the published content until it is back");
        thread = new Thread(this::await, "database-opening");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.interrupt();
            thread.join(AFTER_REFUSAL_MILLIS);
        }
    }

    private void await() {
        try {
            while (!isOpened() && !stopped.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
                // asked again
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOpened() throws InterruptedException {
        if (!accepts()) {
            return false;
        }
        try {
            flyway.migrate();
            sessions.getSchemaManager().validateMappedObjects();
            opened.fire(new DatabaseOpened());
            gate.open();
            LOG.info("the database is back, and all of the service with it");
            return true;
        } catch (RuntimeException e) {
            if (!accepts()) {
                return false;
            }
            LOG.errorf(
                    "the database is there and cannot be used, so readers get the snapshot and nobody anything else: %s",
                    e.getMessage());
            return stopped.await(AFTER_REFUSAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Asked on a new connection: what is left in the pool may be broken. */
    private boolean accepts() {
        database.flush(AgroalDataSource.FlushMode.IDLE);
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }
}
