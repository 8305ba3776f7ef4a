package no.innhold.platform.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** A thread that listens to one channel until it is stopped. */
public final class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final int LONGEST_WAIT_MILLIS = 500;

    private final Notifications notifications;
    private final String channel;
    private final Look look;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    Listener(Notifications notifications, String channel, Look look) {
        this.notifications = notifications;
        this.channel = channel;
        this.look = look;
        thread = new Thread(this::follow, channel);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Returns when it has stopped, or after a second. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        thread.interrupt();
        thread.join(2L * LONGEST_WAIT_MILLIS);
    }

    private void follow() {
        while (isWanted()) {
            try (Connection connection = notifications.connect()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (isWanted()) {
                    LOG.warnf("cannot follow %s, trying again: %s", channel, e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (isWanted()) {
            long wait = look.at(connection);
            // zero would be for ever
            postgres.getNotifications((int) Math.max(1, Math.min(wait, LONGEST_WAIT_MILLIS)));
        }
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            stopped.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
