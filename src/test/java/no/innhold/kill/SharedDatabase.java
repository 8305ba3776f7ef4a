package no.innhold.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.innhold.platform.database.DatabaseAddress;
import no.innhold.platform.database.EmbeddedPostgres;

/** A PostgreSQL that belongs to a test, so that it outlives the services that share it. */
final class SharedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Connection connection;

    private SharedDatabase(EmbeddedPostgres postgres, Connection connection) {
        this.postgres = postgres;
        this.connection = connection;
    }

    /** @param directory for its data; a {@code local.conf} in it holds further settings of the server */
    static SharedDatabase start(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
        DatabaseAddress address = postgres.address();
        return new SharedDatabase(
                postgres, DriverManager.getConnection(address.url(), address.username(), address.password()));
    }

    /**
     * The properties by which a service finds it.
     *
     * @param node the name of the service's listening connections in {@code pg_stat_activity}
     */
    Map<String, String> settings(String node) {
        DatabaseAddress address = postgres.address();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                address.url() + "?ApplicationName=" + node,
                "quarkus.datasource.username",
                address.username(),
                "quarkus.datasource.password",
                address.password());
    }

    DatabaseAddress address() {
        return postgres.address();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        try (postgres) {
            connection.close();
        }
    }
}
