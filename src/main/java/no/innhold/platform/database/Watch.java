package no.innhold.platform.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Starts the server again when it has ended although nobody here stopped it: killed for want of memory, for instance. It comes back on
 * the same port, and recovers what was committed.
 *
 * <p>It looks by itself instead of waiting for the end of a process: where nobody takes notice of ended processes, as in some
 * containers, that is never told.
 */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final long PAUSE_SECONDS = 1;
    private static final long LONGEST_PAUSE_SECONDS = 30;
    private static final long LAST_ATTEMPT_SECONDS = 30;

    private final Server server;
    private final AtomicBoolean ending;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(Watch::thread);

    /** @param ending true from the moment on when the server is to be stopped */
    Watch(Server server, AtomicBoolean ending) {
        this.server = server;
        this.ending = ending;
    }

    private static Thread thread(Runnable looking) {
        Thread thread = new Thread(looking, "postgresql-watch");
        thread.setDaemon(true);
        return thread;
    }

    void begin() {
        lookIn(PAUSE_SECONDS);
    }

    /** Returns when nothing is started any more. */
    void end() throws InterruptedException {
        ending.set(true);
        looking.shutdownNow();
        looking.awaitTermination(LAST_ATTEMPT_SECONDS, TimeUnit.SECONDS);
    }

    private void lookIn(long seconds) {
        if (!ending.get()) {
            // nobody waits for it
            var unused = looking.schedule(() -> look(seconds), seconds, TimeUnit.SECONDS);
        }
    }

    private void look(long pause) {
        try {
            if (ending.get()) {
                return;
            }
            if (server.isRunning() || startAgain()) {
                lookIn(PAUSE_SECONDS);
                return;
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL cannot be looked after", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        lookIn(Math.min(2 * pause, LONGEST_PAUSE_SECONDS));
    }

    private boolean startAgain() throws IOException, InterruptedException {
        LOG.error("PostgreSQL has ended by itself; it is started again");
        boolean started = server.startAgain();
        if (started) {
            LOG.info("PostgreSQL answers again");
        }
        return started;
    }
}
