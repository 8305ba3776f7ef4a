package no.innhold.snapshot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.innhold.content.Locales;
import no.innhold.content.epoch.Epochs;
import no.innhold.platform.database.DataConfiguration;
import no.innhold.platform.opening.DatabaseGate;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.platform.token.SigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What this node has on disk, from its start to its end; without the directory it has nothing, and works all the same. */
@Singleton
class Snapshot {

    private static final Logger LOG = Logger.getLogger(Snapshot.class);

    private final boolean wanted;
    private final Path data;
    private final String maker;
    private final List<String> locales;
    private final Epochs epochs;
    private final DatabaseClock clock;
    private final SigningKey signingKey;
    private final DatabaseGate gate;
    private @Nullable SnapshotDirectory directory;
    private volatile @Nullable Witness witness;
    private volatile @Nullable SnapshotFile content;

    Snapshot(
            SnapshotConfiguration configuration,
            DataConfiguration dataConfiguration,
            @ConfigProperty(name = "quarkus.application.version") String release,
            Locales locales,
            Epochs epochs,
            DatabaseClock clock,
            SigningKey signingKey,
            DatabaseGate gate,
            MeterRegistry meters) {
        this.wanted = configuration.enabled().orElse(!dataConfiguration.embeddedDatabase());
        this.data = dataConfiguration.dataDir();
        this.locales = locales.configured();
        this.maker = SnapshotDirectory.maker(release, locales.configured());
        this.epochs = epochs;
        this.clock = clock;
        this.signingKey = signingKey;
        this.gate = gate;
        meters.gauge("innhold.snapshot.bytes", this, Snapshot::size);
    }

    /** Before the database is opened, which may change what is public. */
    void start(@Observes @Priority(12) StartupEvent event) {
        if (!wanted) {
            return;
        }
        try {
            SnapshotDirectory opened = SnapshotDirectory.open(data);
            directory = opened;
            witness = opened.witness();
            content = opened.content()
                    .filter(file -> SnapshotDirectory.isUnderstood(
                            file.milestone().orElseThrow().maker(), locales))
                    .orElse(null);
            if (gate.isLate()) {
                recall();
            }
        } catch (IOException e) {
            LOG.warnf("there will be no snapshot of the published content: %s", e.getMessage());
        }
    }

    void stop(@Observes @Priority(9000) ShutdownEvent event) throws IOException {
        SnapshotFile file = content;
        Witness seen = witness;
        content = null;
        witness = null;
        if (file != null) {
            file.close();
        }
        if (seen != null) {
            seen.force();
            seen.close();
        }
        if (directory != null) {
            directory.close();
        }
    }

    /** As it is on disk, if it is whole. */
    Optional<SnapshotFile> content() {
        return Optional.ofNullable(content);
    }

    Optional<Witness> witness() {
        return Optional.ofNullable(witness);
    }

    /** Whether a change of one of the types may have been made that is not in the content. */
    boolean isDoubted(Collection<String> types) {
        Witness seen = witness;
        return seen == null || seen.isDoubted(types);
    }

    String maker() {
        return maker;
    }

    SnapshotFile begin() throws IOException {
        return place().begin();
    }

    /** Puts what was begun, and is whole, in the place of what there is. */
    void replaceBy(SnapshotFile begun) throws IOException {
        place().replace();
        SnapshotFile former = content;
        content = begun;
        if (former != null) {
            former.close();
        }
    }

    void discardBegun() throws IOException {
        place().discardBegun();
    }

    /** What has been seen can no longer be written down, so nothing may be left that might contradict it. */
    void abandon(IOException reason) {
        LOG.errorf("the snapshot of the published content is given up: %s", reason.getMessage());
        content = null;
        witness = null;
        try {
            place().discard();
        } catch (IOException e) {
            LOG.errorf("%s cannot be deleted: it must be, before a start without the database", place().home());
        }
    }

    private SnapshotDirectory place() {
        if (directory == null) {
            throw new IllegalStateException("there is no directory for a snapshot");
        }
        return directory;
    }

    /** What an earlier start knew stands in for what the database would tell. */
    private void recall() {
        SnapshotFile file = content;
        Witness seen = witness;
        if (file == null || seen == null) {
            return;
        }
        Testimony said = seen.testimony();
        clock.measured(said.machine(), said.database(), said.machine());
        Duration silence = Duration.between(said.machine(), clock.machineTime());
        epochs.recall(said.epochs(), silence.isNegative() ? Duration.ZERO : silence);
        signingKey.recall(file.milestone().orElseThrow().secretBytes());
    }

    private double size() {
        SnapshotFile file = content;
        return file == null ? 0 : file.size();
    }
}
