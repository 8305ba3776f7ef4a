package no.innhold.platform.database;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody else on the machine may read. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /**
     * For the creation of a file or directory; nothing where the file system has no POSIX permissions.
     *
     * @param permissions as {@code rw-------}
     */
    public static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
