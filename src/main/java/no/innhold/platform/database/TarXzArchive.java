package no.innhold.platform.database;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks files, directories, symbolic links and the executable bit of a .txz. */
final class TarXzArchive {
    private static final int ANY_EXECUTE_BIT = 0111;

    private TarXzArchive() {}

    static void unpack(InputStream content, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry leads out of the archive: " + entry.getName());
                }
                unpackEntry(tar, entry, path);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            writeFile(tar, path, (entry.getMode() & ANY_EXECUTE_BIT) != 0);
        }
    }

    /** Forced to the disk: after a power cut the renamed directory must not hold empty programs. */
    private static void writeFile(InputStream content, Path path, boolean executable) throws IOException {
        try (FileChannel file = FileChannel.open(
                path, EnumSet.of(CREATE_NEW, WRITE), DataDirectory.ownerOnly(executable ? "rwx------" : "rw-------"))) {
            content.transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
    }
}
