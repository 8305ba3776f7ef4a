package no.innhold.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a service that runs. */
public record Database(int port, String password) {

    public static final String USER = "innhold";
    public static final String NAME = "innhold";

    private static final int LINE_OF_PORT = 3;

    /** @param data the data directory of the service */
    static Database in(Path data) throws IOException {
        Path home = data.resolve("postgres");
        String port =
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(LINE_OF_PORT);
        return new Database(
                Integer.parseInt(port.strip()),
                Files.readString(home.resolve("password")).strip());
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, password);
    }
}
