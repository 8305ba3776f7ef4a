package no.innhold.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.EpochsHeard;
import no.innhold.content.epoch.Freshness;
import no.innhold.events.LogAdvanced;
import no.innhold.platform.database.DataConfiguration;
import no.innhold.platform.opening.DatabaseOpened;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.search.index.IndexDamagedException;
import no.innhold.search.index.SearchIndex;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that there is an index, on a thread of its own: opens the one on disk or makes it anew, follows what changes
 * also when nobody asks, and makes it durable. A crash loses nothing that cannot be followed again.
 */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    private static final long BETWEEN_ROUNDS_MILLIS = 500;
    private static final long BETWEEN_COMMITS_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final KeptIndex kept;
    private final CatchUp catchUp;
    private final StaleAnswers stale;
    private final Unanswered unanswered;
    private final Epochs epochs;
    private final Freshness freshness;
    private final DatabaseClock clock;
    private final boolean inMemory;
    private final Path data;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Semaphore woken = new Semaphore(0);
    private @Nullable IndexDirectory directory;
    private boolean hasDirectory = true;
    private boolean grown;
    private long committedAt = System.nanoTime();
    private @Nullable Thread thread;

    IndexKeeper(
            KeptIndex kept,
            CatchUp catchUp,
            StaleAnswers stale,
            Unanswered unanswered,
            Epochs epochs,
            Freshness freshness,
            DatabaseClock clock,
            SearchConfiguration configuration,
            DataConfiguration dataConfiguration,
            MeterRegistry meters) {
        this.kept = kept;
        this.catchUp = catchUp;
        this.stale = stale;
        this.unanswered = unanswered;
        this.epochs = epochs;
        this.freshness = freshness;
        this.clock = clock;
        inMemory = configuration.memory();
        data = dataConfiguration.dataDir();
        meters.gauge("innhold.search.bytes", data, IndexDirectory::size);
    }

    /** After whatever fills the database. */
    void start(@Observes @Priority(5_500) DatabaseOpened event) {
        if (thread == null) {
            thread = new Thread(this::work, "search-index");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        woken.release();
        if (thread != null) {
            thread.join(10 * BETWEEN_ROUNDS_MILLIS);
        }
    }

    void heard(@Observes EpochsHeard event) {
        if (!kept.isCurrent()) {
            woken.release();
        }
    }

    void logGrew(@Observes LogAdvanced event) {
        grown = true;
        woken.release();
    }

    private void work() {
        warmUp();
        try {
            while (stopped.getCount() > 0) {
                round();
                if (woken.tryAcquire(BETWEEN_ROUNDS_MILLIS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
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
                begin();
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

    private void begin() throws IOException, InterruptedException {
        kept.closeFormer();
        Optional<IndexDirectory> place = place();
        if (place.isEmpty()) {
            fill(SearchIndex.inMemory());
            return;
        }
        try {
            SearchIndex index = place.get().open();
            Optional<IndexPosition> position = IndexPosition.of(index.position());
            if (position.isPresent() && position.get().leadsTo(catchUp.present())) {
                // it has not followed any epoch of this start yet
                kept.begin(index, position.get(), -1, position.get());
                kept.keepUp();
                return;
            }
            index.close();
            LOG.info("the index of search is of another database, release or time: it is made anew");
        } catch (IndexDamagedException e) {
            LOG.infof("the index of search is made anew: %s", e.getMessage());
        }
        fill(place.get().create());
    }

    private void fill(SearchIndex index) throws InterruptedException {
        long begun = System.nanoTime();
        long version = epochs.version();
        try {
            IndexPosition position = catchUp.fill(index, () -> stopped.getCount() > 0);
            index.compact();
            index.commit(position.toMap());
            kept.begin(index, position, version, position);
        } catch (InterruptedException | RuntimeException e) {
            index.close();
            throw e;
        }
        LOG.infof("the index of search is made, in %d ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private Optional<IndexDirectory> place() {
        if (inMemory || !hasDirectory) {
            return Optional.empty();
        }
        try {
            if (directory == null) {
                directory = IndexDirectory.at(data);
            }
            return Optional.of(directory);
        } catch (IOException e) {
            hasDirectory = false;
            LOG.warnf("the index of search is kept in memory only: %s", e.getMessage());
            return Optional.empty();
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
        try {
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            LOG.debug("the lock of the index goes with the process", e);
        }
    }
}
