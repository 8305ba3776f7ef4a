package no.innhold.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The data of the embedded PostgreSQL: made once, checked at each start, never deleted. */
final class Cluster {
    static final String DATABASE = "innhold";
    static final String USERNAME = "innhold";

    private static final String UNFINISHED = "unfinished-";
    private static final int PASSWORD_BYTES = 32;

    private final DataDirectory directory;
    private final Programs programs;

    Cluster(DataDirectory directory, Programs programs) {
        this.directory = directory;
        this.programs = programs;
    }

    /** @throws StartupFailure when what is there is not a complete cluster of this version and account */
    void requireIntactOrAbsent() throws IOException {
        if (isAbsent()) {
            return;
        }
        requireOwn();
        for (String part : List.of("PG_VERSION", "global/pg_control", "pg_wal", "postgresql.conf")) {
            if (Files.notExists(directory.cluster().resolve(part))) {
                throw damaged(part + " is missing");
            }
        }
        requireSameVersion(
                Files.readString(directory.cluster().resolve("PG_VERSION")).strip());
    }

    boolean isAbsent() throws IOException {
        if (Files.notExists(directory.cluster())) {
            return true;
        }
        try (Stream<Path> content = Files.list(directory.cluster())) {
            return content.findAny().isEmpty();
        }
    }

    /** Made under another name and renamed when complete: a start that was cut short leaves no half cluster. */
    void create() throws IOException, InterruptedException {
        Path unfinished = Files.createTempDirectory(directory.home(), UNFINISHED + "cluster-");
        require(programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        ServerSettings.writeOnce(unfinished);
        execute(
                unfinished,
                "create role " + USERNAME + " login\n" + "create database " + DATABASE + " owner " + USERNAME + "\n");
        Files.deleteIfExists(directory.password());
        Directories.renameDurably(unfinished, directory.cluster());
    }

    /** Made for a new cluster, and again when the file is lost; the server must not run. */
    String password() throws IOException, InterruptedException {
        if (Files.exists(directory.password())) {
            return Files.readString(directory.password()).strip();
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        execute(directory.cluster(), "alter role " + USERNAME + " password '" + password + "'\n");
        keep(password);
        return password;
    }

    private void keep(String password) throws IOException {
        Path unfinished = Files.createTempFile(
                directory.home(), UNFINISHED + "password-", "", DataDirectory.ownerOnly("rw-------"));
        Files.writeString(unfinished, password + "\n");
        Files.move(unfinished, directory.password(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Each line is a statement; the first that fails ends the program. */
    private void execute(Path cluster, String statements) throws IOException, InterruptedException {
        require(programs.runWithInput(
                statements,
                "postgres",
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=true",
                "-c",
                "logging_collector=off",
                "-c",
                "log_min_error_statement=panic",
                "postgres"));
    }

    private void require(boolean succeeded) {
        if (!succeeded) {
            throw new StartupFailure(
                    "PostgreSQL could not prepare its data in " + directory.home() + " ("
                            + ServerLog.reasonOfFailure(directory) + ").",
                    "See " + directory.startLog() + "; no data was touched.");
        }
    }

    /** What a start that was cut short has left. */
    void removeUnfinished() throws IOException {
        List<Path> unfinished;
        try (Stream<Path> all = Files.list(directory.home())) {
            unfinished = all.filter(path -> path.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        unfinished.forEach(Directories::deleteIfPossible);
    }

    private void requireOwn() throws IOException {
        if (!Account.owns(directory.cluster())) {
            throw new StartupFailure(
                    "the database in " + directory.cluster() + " belongs to the user "
                            + Files.getOwner(directory.cluster()).getName() + ", and PostgreSQL opens only its own.",
                    "Start the service as that user, or change the owner of all of " + directory.home() + ".");
        }
    }

    private void requireSameVersion(String version) {
        if (!version.equals(Integer.toString(PostgresBinaries.MAJOR_VERSION))) {
            throw new StartupFailure(
                    "the database in " + directory.cluster() + " was made by PostgreSQL " + version
                            + ", and this service brings PostgreSQL " + PostgresBinaries.MAJOR_VERSION + ".",
                    "Run it with a PostgreSQL " + version + " of your own and set QUARKUS_DATASOURCE_JDBC_URL to that,"
                            + " or move its content with pg_dump.");
        }
    }

    private StartupFailure damaged(String what) {
        return new StartupFailure(
                "the database in " + directory.cluster() + " is damaged or incomplete: " + what + ".",
                "Restore the directory from a backup, or move it away to begin with an empty database."
                        + " Nothing was changed.");
    }
}
