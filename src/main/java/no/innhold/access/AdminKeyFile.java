package no.innhold.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import no.innhold.platform.database.StartupFailure;

/** The file that tells the operator the first key, readable by the owner alone. It is never written over. */
record AdminKeyFile(Path path) {

    /**
     * The key in the file, which is written first if there is none: a start that ended between the file and the
     * database is made up for by the next.
     *
     * @throws StartupFailure if the file cannot be written, or holds no key
     */
    String readOrMake(Supplier<String> maker) {
        try {
            Files.createDirectories(path.getParent());
            if (Files.notExists(path)) {
                write(maker.get());
            }
            return key();
        } catch (IOException e) {
            throw new StartupFailure(
                    path + " cannot be written or read (" + e.getMessage() + ").",
                    "Make the directory writable, or set INNHOLD_ADMIN_KEY.",
                    e);
        }
    }

    /** Complete from the moment it has its name: a link is refused where a file is, as a move would not be. */
    private void write(String key) throws IOException {
        Path unfinished = Files.createTempFile(path.getParent(), "admin", ".part", ownerOnly());
        try {
            Files.writeString(unfinished, key + "\n");
            Files.createLink(path, unfinished);
        } catch (FileAlreadyExistsException another) {
            // a start beside this one has written it
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private String key() throws IOException {
        String key = Files.readString(path, StandardCharsets.UTF_8).strip();
        if (!ApiKeyToken.id(key).equals(Optional.of(AdminKey.ID))) {
            throw new StartupFailure(
                    path + " holds no key of an administrator.", "Move it away, or set INNHOLD_ADMIN_KEY.");
        }
        return key;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
