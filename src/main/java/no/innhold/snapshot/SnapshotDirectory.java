package no.innhold.snapshot;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import no.innhold.platform.ApiVersion;
import no.innhold.platform.database.OwnerOnly;
import org.jboss.logging.Logger;

/**
 * Where the snapshot lies.
 *
 * <pre>
 * lock          held by the service that writes
 * content       the last whole snapshot, and changes behind it
 * content.new   one that is being made, to be renamed when it is whole
 * witness       what this node has seen, and when
 * </pre>
 */
final class SnapshotDirectory implements Closeable {

    private static final Logger LOG = Logger.getLogger(SnapshotDirectory.class);

    /** Clocks are set right now and then. */
    private static final Duration CLOCK_SET_BACK = Duration.ofMinutes(1);

    private final Path home;
    private final FileChannel lock;

    private SnapshotDirectory(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Made when missing, and locked.
     *
     * @throws IOException if it cannot be written, or another service writes there
     */
    static SnapshotDirectory open(Path data) throws IOException {
        Path home = at(data);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home, OwnerOnly.attributes("rwx------"));
        }
        FileChannel lock =
                FileChannel.open(home.resolve("lock"), EnumSet.of(CREATE, WRITE), OwnerOnly.attributes("rw-------"));
        try {
            FileLock held = lock.tryLock();
            if (held != null) {
                return new SnapshotDirectory(home, lock);
            }
        } catch (OverlappingFileLockException byThisProcess) {
            // the same as by another
        }
        lock.close();
        throw new IOException("another service keeps its snapshot in " + home);
    }

    /** Which release makes snapshots, for which locales. */
    static String maker(String release, List<String> locales) {
        return ApiVersion.CURRENT + ' ' + release + ' ' + String.join(",", locales);
    }

    /** Whether it was made for this version of the contract and these locales, if by another release. */
    static boolean isUnderstood(String maker, List<String> locales) {
        return maker.startsWith(ApiVersion.CURRENT + ' ') && maker.endsWith(' ' + String.join(",", locales));
    }

    /**
     * Whether there is a snapshot to start with.
     *
     * @param staleMax how long ago the database may have been heard of
     */
    static boolean isUsable(Path data, List<String> locales, Duration staleMax, Clock clock) {
        Path home = at(data);
        if (!Files.isRegularFile(home.resolve("content")) || !Files.isRegularFile(home.resolve("witness"))) {
            return false;
        }
        // locked while it is looked at: another service may be writing
        try (SnapshotDirectory locked = open(data);
                WitnessFile witness = WitnessFile.open(home.resolve("witness"));
                SnapshotFile content = SnapshotFile.open(home.resolve("content"))) {
            Optional<Testimony> said = witness.last();
            boolean known = content.milestone()
                    .filter(milestone -> isUnderstood(milestone.maker(), locales))
                    .isPresent();
            boolean usable = known && said.isPresent() && isRecent(said.get().machine(), staleMax, clock.instant());
            if (!usable) {
                LOG.warnf(
                        "the snapshot in %s is too old, not whole, or of another version or other locales: it is not used",
                        locked.home());
            }
            return usable;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the snapshot in %s cannot be read, it is not used: %s", home, e.getMessage());
            return false;
        }
    }

    Witness witness() throws IOException {
        return new Witness(WitnessFile.open(home.resolve("witness")));
    }

    /** What is there, if it is a snapshot and whole. */
    Optional<SnapshotFile> content() {
        Path path = home.resolve("content");
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            SnapshotFile content = SnapshotFile.open(path);
            if (content.milestone().isPresent()) {
                return Optional.of(content);
            }
            content.close();
            LOG.warnf("the snapshot in %s is not whole, it is not used", home);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the snapshot in %s cannot be read, it is not used: %s", home, e.getMessage());
        }
        return Optional.empty();
    }

    /** To be filled, and then put in the place of the content. */
    SnapshotFile begin() throws IOException {
        return SnapshotFile.create(home.resolve("content.new"));
    }

    /** What was begun takes the place of what is there. */
    void replace() throws IOException {
        Files.move(home.resolve("content.new"), home.resolve("content"), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(home)) {
            directory.force(true);
        }
    }

    void discardBegun() throws IOException {
        Files.deleteIfExists(home.resolve("content.new"));
    }

    /** Nothing is left that could be given. */
    void discard() throws IOException {
        Files.deleteIfExists(home.resolve("content"));
        discardBegun();
    }

    Path home() {
        return home;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Path at(Path data) {
        return data.toAbsolutePath().resolve("snapshot");
    }

    private static boolean isRecent(Instant contact, Duration staleMax, Instant now) {
        return now.isBefore(contact.plus(staleMax)) && now.isAfter(contact.minus(CLOCK_SET_BACK));
    }
}
