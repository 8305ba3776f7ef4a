package no.innhold.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;

/**
 * The directory that holds everything of the embedded PostgreSQL, readable by its owner alone.
 *
 * <pre>
 * innhold.lock    held by the living service, with its process id
 * binaries/       PostgreSQL's programs, unpacked once per version
 * cluster/        the data; complete from the moment it has this name
 * password        of the database user
 * local.conf      settings of the operator, if there is one
 * log/            the server's log, one file per weekday, and that of the last start
 * </pre>
 */
record DataDirectory(Path home) {
    /** Created when missing. */
    static DataDirectory at(Path path) {
        try {
            Directories.make(Objects.requireNonNull(path.toAbsolutePath().getParent(), "a directory, not the root"));
            Path home = Directories.make(path.toAbsolutePath(), ownerOnly("rwx------"))
                    .toRealPath();
            Directories.make(home.resolve("log"), ownerOnly("rwx------"));
            return new DataDirectory(home);
        } catch (IOException e) {
            throw new StartupFailure(
                    "the data directory " + path.toAbsolutePath() + " cannot be created or written (" + Reason.of(e)
                            + ").",
                    "Make it writable for the user that runs the service, or set INNHOLD_DATA_DIR to another directory.",
                    e);
        }
    }

    Path lock() {
        return home.resolve("innhold.lock");
    }

    Path binaries() {
        return home.resolve("binaries");
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path password() {
        return home.resolve("password");
    }

    Path log() {
        return home.resolve("log");
    }

    /** What initdb, pg_ctl and the server say until the server's own log is open. */
    Path startLog() {
        return log().resolve("start.log");
    }

    /** For the creation of a file or directory; nothing where the file system has no POSIX permissions. */
    static FileAttribute<?>[] ownerOnly(String permissions) {
        return OwnerOnly.attributes(permissions);
    }
}
