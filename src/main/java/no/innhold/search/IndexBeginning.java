package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import no.innhold.content.epoch.Epochs;
import no.innhold.platform.database.DataConfiguration;
import no.innhold.search.index.IndexDamagedException;
import no.innhold.search.index.SearchIndex;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The index that searches begin with: the one on disk, if it is of this database and release, or one made anew. */
@ApplicationScoped
class IndexBeginning {

    private static final Logger LOG = Logger.getLogger(IndexBeginning.class);

    private final KeptIndex kept;
    private final CatchUp catchUp;
    private final Epochs epochs;
    private final boolean inMemory;
    private final Path data;
    private @Nullable IndexDirectory directory;
    private boolean hasDirectory = true;

    IndexBeginning(
            KeptIndex kept,
            CatchUp catchUp,
            Epochs epochs,
            SearchConfiguration configuration,
            DataConfiguration dataConfiguration) {
        this.kept = kept;
        this.catchUp = catchUp;
        this.epochs = epochs;
        inMemory = configuration.memory();
        data = dataConfiguration.dataDir();
    }

    /**
     * Gives searches the index that is there, or a new one.
     *
     * @param ongoing whether it is still wanted
     */
    void begin(BooleanSupplier ongoing) throws IOException, InterruptedException {
        kept.closeFormer();
        Optional<IndexDirectory> place = place();
        if (place.isEmpty()) {
            fill(SearchIndex.inMemory(), ongoing);
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
        fill(place.get().create(), ongoing);
    }

    private void fill(SearchIndex index, BooleanSupplier ongoing) throws InterruptedException {
        long begun = System.nanoTime();
        long version = epochs.version();
        try {
            IndexPosition position = catchUp.fill(index, ongoing);
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

    /** Leaves the directory to others. */
    void close() {
        try {
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            LOG.debug("the lock of the index goes with the process", e);
        }
    }
}
