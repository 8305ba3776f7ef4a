package no.innhold.snapshot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.innhold.content.epoch.Freshness;
import no.innhold.events.LogAdvanced;
import no.innhold.platform.opening.DatabaseOpened;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the snapshot behind the log, on a thread of its own: what was removed is wiped within a second or two, and a busy
 * log costs no more than a part of one core.
 */
@ApplicationScoped
class SnapshotKeeper {

    private static final Logger LOG = Logger.getLogger(SnapshotKeeper.class);

    private static final long BETWEEN_ROUNDS_MILLIS = 500;

    /** Between two rounds it rests three times as long as the last one took, but no longer than this. */
    private static final long LONGEST_REST_NANOS = 1_000_000_000;

    private static final int REST = 3;

    /** From when on a file is worth being written anew without what is of no use. */
    private static final long MUCH_GARBAGE = 8L << 20;

    private final Snapshot snapshot;
    private final Published published;
    private final Copyist copyist;
    private final Freshness freshness;
    private final long mostBytes;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Thread thread;

    SnapshotKeeper(
            Snapshot snapshot,
            Published published,
            Copyist copyist,
            Freshness freshness,
            SnapshotConfiguration configuration,
            MeterRegistry meters) {
        this.snapshot = snapshot;
        this.published = published;
        this.copyist = copyist;
        this.freshness = freshness;
        this.mostBytes = configuration.size().asLongValue();
        meters.gauge("innhold.snapshot.current", this, keeper -> keeper.isCurrent() ? 1 : 0);
    }

    /** Whether nothing has changed, or is about to, since everything was copied. */
    private boolean isCurrent() {
        return snapshot.content()
                .flatMap(SnapshotFile::milestone)
                .map(milestone -> milestone.standing(milestone.marks().keySet()))
                .filter(standing -> freshness.hasNotMoved(standing) && !snapshot.isDoubted(standing.types()))
                .isPresent();
    }

    /** After all others that the database was opened for. */
    void start(@Observes @Priority(6_000) DatabaseOpened event) {
        if (thread == null && snapshot.witness().isPresent()) {
            thread = new Thread(this::work, "snapshot");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        woken.release();
        if (thread != null) {
            thread.join(4 * BETWEEN_ROUNDS_MILLIS);
        }
    }

    void logGrew(@Observes LogAdvanced event) {
        woken.release();
    }

    private void work() {
        try {
            while (stopped.getCount() > 0 && snapshot.witness().isPresent()) {
                long begun = System.nanoTime();
                if (!freshness.isCutOff()) {
                    round();
                }
                rest(System.nanoTime() - begun);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Pace.TooLarge e) {
            snapshot.abandon(e);
        }
    }

    private void rest(long nanos) throws InterruptedException {
        if (stopped.await(Math.min(REST * nanos, LONGEST_REST_NANOS), TimeUnit.NANOSECONDS)) {
            return;
        }
        if (woken.tryAcquire(BETWEEN_ROUNDS_MILLIS, TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void round() throws InterruptedException, Pace.TooLarge {
        try {
            Optional<Witness> witness = snapshot.witness();
            if (witness.isPresent()) {
                witness.get().force();
            }
            Optional<Milestone> stand = published.stand(snapshot.maker());
            if (stand.isPresent()) {
                bringUpTo(stand.get());
            }
        } catch (Pace.TooLarge e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the snapshot stays behind, trying again: %s", e.getMessage());
        }
    }

    private void bringUpTo(Milestone stand) throws IOException, InterruptedException {
        SnapshotFile content = snapshot.content().orElse(null);
        Milestone reached = content == null ? null : content.milestone().orElseThrow();
        if (stand.equals(reached)) {
            return;
        }
        Optional<Published.Difference> difference =
                reached == null || reached.isForeignTo(stand) ? Optional.empty() : published.since(reached.sequence());
        if (content == null || difference.isEmpty()) {
            copyAll(stand);
            return;
        }
        try {
            copyist.copy(difference.get(), content, new Pace(stopped, mostBytes));
            content.commit(stand);
        } catch (IOException | RuntimeException | InterruptedException e) {
            content.rollBack();
            throw e;
        }
        if (content.garbage() > MUCH_GARBAGE && content.garbage() > content.size() / 2) {
            tidy(content);
        }
    }

    private void copyAll(Milestone stand) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        SnapshotFile begunFile = snapshot.begin();
        try {
            copyist.copyAll(begunFile, new Pace(stopped, mostBytes));
            begunFile.commit(stand);
        } catch (IOException | RuntimeException | InterruptedException e) {
            begunFile.close();
            snapshot.discardBegun();
            throw e;
        }
        snapshot.replaceBy(begunFile);
        LOG.infof(
                "the published content is on disk: %d KB, in %d s",
                begunFile.size() >> 10, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }

    private void tidy(SnapshotFile content) throws IOException {
        SnapshotFile fresh = snapshot.begin();
        try {
            content.copyTo(fresh);
        } catch (IOException e) {
            fresh.close();
            snapshot.discardBegun();
            throw e;
        }
        snapshot.replaceBy(fresh);
    }
}
