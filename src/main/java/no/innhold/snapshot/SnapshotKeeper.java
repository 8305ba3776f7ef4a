package no.innhold.snapshot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.innhold.content.epoch.Freshness;
import no.innhold.events.LogAdvanced;
import no.innhold.platform.background.Rounds;
import no.innhold.platform.opening.DatabaseOpened;
import org.jboss.logging.Logger;

/**
 * Keeps the snapshot behind the log, on a thread of its own: what was removed is wiped within a second or two, and a busy
 * log costs no more than a part of one core.
 */
@ApplicationScoped
class SnapshotKeeper {

    private static final Logger LOG = Logger.getLogger(SnapshotKeeper.class);

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
    private final Rounds rounds = new Rounds("snapshot", BETWEEN_ROUNDS);

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
        if (snapshot.witness().isPresent()) {
            rounds.start(this::pacedRound);
        }
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        rounds.stop(PATIENCE);
    }

    void logGrew(@Observes LogAdvanced event) {
        rounds.wake();
    }

    private void pacedRound() throws InterruptedException {
        if (snapshot.witness().isEmpty()) {
            rounds.finish();
            return;
        }
        long begun = System.nanoTime();
        try {
            if (!freshness.isCutOff()) {
                round();
            }
        } catch (Pace.TooLarge e) {
            snapshot.abandon(e);
            rounds.finish();
        }
        rounds.rest(Duration.ofNanos(Math.min(REST * (System.nanoTime() - begun), LONGEST_REST_NANOS)));
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
            copyist.copy(difference.get(), content, new Pace(rounds, mostBytes));
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
            copyist.copyAll(begunFile, new Pace(rounds, mostBytes));
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
