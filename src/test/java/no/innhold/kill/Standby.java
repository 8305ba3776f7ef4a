package no.innhold.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.innhold.platform.database.DatabaseAddress;
import no.innhold.platform.database.EmbeddedPostgres;

/** A streaming replica of a database, as an operator would set one up. */
final class Standby implements AutoCloseable {

    /** The superuser may do everything, without a password. */
    private static final String OPERATOR = "host %s postgres 127.0.0.1/32 trust%n";

    private final EmbeddedPostgres postgres;
    private final DatabaseAddress primary;

    private Standby(EmbeddedPostgres postgres, DatabaseAddress primary) {
        this.postgres = postgres;
        this.primary = primary;
    }

    /** Makes the databases of two directories primary and replica; neither may run. */
    static void prepare(Path primary, Path standby) throws IOException {
        EmbeddedPostgres.start(primary).close();
        Path clients = primary.resolve("cluster/pg_hba.conf");
        Files.writeString(
                clients, Files.readString(clients) + OPERATOR.formatted("all") + OPERATOR.formatted("replication"));
        copy(primary, standby);
        Files.createFile(standby.resolve("cluster/standby.signal"));
    }

    /** @param directory prepared, whose primary runs */
    static Standby start(Path directory, DatabaseAddress primary) throws IOException {
        String port = primary.url().replaceAll(".*:(\\d+)/.*", "$1");
        Files.writeString(
                directory.resolve("local.conf"),
                "fsync = off\nprimary_conninfo = 'host=127.0.0.1 port=%s user=postgres'\n".formatted(port));
        return new Standby(EmbeddedPostgres.start(directory), primary);
    }

    /** The properties by which a service finds it. */
    Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.replica.jdbc.url",
                postgres.address().url(),
                "quarkus.datasource.replica.username",
                primary.username(),
                "quarkus.datasource.replica.password",
                primary.password());
    }

    /** From now on it stays as it is. */
    void pause() throws SQLException {
        execute("select pg_wal_replay_pause()");
    }

    void resume() throws SQLException {
        execute("select pg_wal_replay_resume()");
    }

    /** The first column of all rows. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.address().url(), "postgres", "");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
