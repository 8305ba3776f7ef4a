package no.innhold.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a service that runs. */
public record Database(String url, String password) {

    static final String USER = "innhold";

    private static final int LINE_OF_PORT = 3;

    /** @param data the data directory of the service */
    static Database in(Path data) throws IOException {
        Path home = data.resolve("postgres");
        String port =
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(LINE_OF_PORT);
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/innhold",
                Files.readString(home.resolve("password")).strip());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, password);
    }
}
