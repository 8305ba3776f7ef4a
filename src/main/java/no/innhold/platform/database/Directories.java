package no.innhold.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Making, renaming and deleting whole directories. */
final class Directories {
    private static final Logger LOG = Logger.getLogger(Directories.class);

    private Directories() {}

    /** Also content with a symbolic link to a directory, which the JDK refuses before version 20. */
    static Path make(Path directory, FileAttribute<?>... attributes) throws IOException {
        return Files.isDirectory(directory) ? directory : Files.createDirectories(directory, attributes);
    }

    /** Atomic, and on the disk when it returns: what is written below the new name is not lost with the rename. */
    static void renameDurably(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        boolean directoriesCanBeOpened = Files.getFileStore(to).supportsFileAttributeView("posix");
        if (directoriesCanBeOpened) {
            try (FileChannel parent = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
                parent.force(true);
            }
        }
    }

    /** What cannot be deleted now is met again at the next start. Symbolic links are removed, not followed. */
    static void deleteIfPossible(Path directory) {
        try {
            delete(directory);
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("%s could not be deleted: %s", directory, e.getMessage());
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
