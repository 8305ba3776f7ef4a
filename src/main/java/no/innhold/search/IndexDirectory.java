package no.innhold.search;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import no.innhold.platform.database.OwnerOnly;
import no.innhold.search.index.IndexDamagedException;
import no.innhold.search.index.SearchIndex;
import org.jboss.logging.Logger;

/** Where the index lies: {@code search/index} in the data directory, which nobody else on the machine may read. */
final class IndexDirectory implements Closeable {

    private static final Logger LOG = Logger.getLogger(IndexDirectory.class);

    private final Path home;
    private final FileChannel lock;

    private IndexDirectory(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Made when missing, and locked.
     *
     * @throws IOException if it cannot be written, or another service has its index there
     */
    static IndexDirectory at(Path data) throws IOException {
        Path directory = directory(data);
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, OwnerOnly.attributes("rwx------"));
        }
        FileChannel lock = FileChannel.open(
                directory.resolve("lock"), EnumSet.of(CREATE, WRITE), OwnerOnly.attributes("rw-------"));
        try {
            FileLock held = lock.tryLock();
            if (held != null) {
                return new IndexDirectory(directory.resolve("index"), lock);
            }
        } catch (OverlappingFileLockException byThisProcess) {
            // the same as by another
        }
        lock.close();
        throw new IOException("another service keeps its index in " + directory);
    }

    /**
     * What was kept there.
     *
     * @throws IndexDamagedException if it cannot be used
     */
    SearchIndex open() {
        return SearchIndex.open(home);
    }

    /** An empty one, whatever was there. */
    SearchIndex create() throws IOException {
        try {
            return SearchIndex.create(home);
        } catch (IndexDamagedException damage) {
            LOG.warnf("the index in %s is removed: %s", home, damage.getMessage());
            wipe();
            return SearchIndex.create(home);
        }
    }

    private void wipe() throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Bytes that it takes; 0 if that cannot be told. */
    static long size(Path data) {
        try (var files = Files.list(directory(data).resolve("index"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Path directory(Path data) {
        return data.toAbsolutePath().resolve("search");
    }
}
