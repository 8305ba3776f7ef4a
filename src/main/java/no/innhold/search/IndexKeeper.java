package no.innhold.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.innhold.content.epoch.EpochsHeard;
import no.innhold.content.epoch.Freshness;
import no.innhold.events.LogAdvanced;
import no.innhold.platform.background.Rounds;
import no.innhold.platform.database.DataConfiguration;
import no.innhold.platform.opening.DatabaseOpened;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.search.index.IndexDamagedException;
import org.jboss.logging.Logger;

/**
 * Sees to it that there is an index, on a thread of its own: opens the one on disk or makes it anew, follows what changes
 * also when nobody asks, and makes it durable. A crash loses nothing that cannot be followed again.
 */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long BETWEEN_COMMITS_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final KeptIndex kept;
    private final IndexBeginning beginning;
    private final StaleAnswers stale;
    private final Unanswered unanswered;
    private final Freshness freshness;
    private final DatabaseClock clock;
    private final Rounds rounds = new Rounds("search-index", BETWEEN_ROUNDS);
    private boolean grown;
    private long committedAt = System.nanoTime();

    IndexKeeper(
            KeptIndex kept,
            IndexBeginning beginning,
            StaleAnswers stale,
            Unanswered unanswered,
            Freshness freshness,
            DatabaseClock clock,
            DataConfiguration configuration,
            MeterRegistry meters) {
        this.kept = kept;
        this.beginning = beginning;
        this.stale = stale;
        this.unanswered = unanswered;
        this.freshness = freshness;
        this.clock = clock;
        meters.gauge("innhold.search.bytes", configuration.dataDir(), IndexDirectory::size);
    }

    /** After whatever fills the database. */
    void start(@Observes @Priority(5_500) DatabaseOpened event) {
        rounds.start(this::warmUp, this::round, this::close);
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        rounds.stop(PATIENCE);
    }

    void heard(@Observes EpochsHeard event) {
        if (!kept.isCurrent()) {
            rounds.wake();
        }
    }

    void logGrew(@Observes LogAdvanced event) {
        grown = true;
        rounds.wake();
    }

    private void warmUp() {
        try {
            WarmUp.run(clock.instant());
        } catch (RuntimeException e) {
            LOG.warnf("the first searches will be slow: %s", e.getMessage());
        }
    }

    private void round() throws InterruptedException {
        if (freshness.isCutOff()) {
            return;
        }
        try {
            if (!kept.isReady()) {
                beginning.begin(() -> !rounds.isStopped());
            }
            if (grown || !kept.isCurrent()) {
                grown = false;
                kept.keepUp();
            }
            stale.remember();
            commitIfDue();
            unanswered.writeIfDue();
        } catch (IndexDamagedException e) {
            kept.damaged(e);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the index of search stays behind, trying again: %s", e.getMessage());
        }
    }

    private void commitIfDue() {
        boolean due = System.nanoTime() - committedAt > BETWEEN_COMMITS_NANOS;
        if (due || kept.isToBeExpunged()) {
            kept.commit();
            committedAt = System.nanoTime();
        }
    }

    private void close() {
        try {
            kept.commit();
        } catch (RuntimeException e) {
            LOG.warnf("the index of search is not as new on disk as it was: %s", e.getMessage());
        }
        kept.end();
        kept.closeFormer();
        beginning.close();
    }
}
