package no.innhold.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.innhold.bench.server.Database;
import no.innhold.bench.server.Service;

/** The content of the database that is measured: made once, and then used again. */
final class BenchmarkContent {

    private static final long LONGEST_ANNOUNCEMENT = TimeUnit.MINUTES.toNanos(10);
    private static final int PACE_MILLIS = 200;

    private final ContentSize size;

    BenchmarkContent(ContentSize size) {
        this.size = size;
    }

    /**
     * Makes it, and returns when the service that runs there has announced it.
     *
     * @return false if it was there already
     * @throws IllegalStateException if there is other content
     */
    boolean make(Service service) throws IOException, InterruptedException, SQLException {
        try (Connection connection = service.database().connect()) {
            Map<String, Integer> present = documents(connection);
            if (present.isEmpty()) {
                new GeneratedContent(connection).write(size);
                awaitAnnouncement(service, connection);
                return true;
            }
            if (!present.equals(wanted())) {
                throw new IllegalStateException("there are " + present + " and not " + wanted()
                        + "; ask for as many, name another directory with --data, or delete that one");
            }
            return false;
        }
    }

    /** Version of the server. */
    static String version(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private Map<String, Integer> wanted() {
        Map<String, Integer> wanted = new HashMap<>();
        size.byName().forEach((name, number) -> {
            if (number > 0) {
                wanted.put(name.equals("news") ? name : name.substring(0, name.length() - 1), number);
            }
        });
        return wanted;
    }

    private static Map<String, Integer> documents(Connection connection) throws SQLException {
        Map<String, Integer> documents = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select type, count(*) from document group by type")) {
            while (rows.next()) {
                documents.put(rows.getString(1), rows.getInt(2));
            }
        }
        return documents;
    }

    /** Ten thousand changes are work that would be measured too. */
    private static void awaitAnnouncement(Service service, Connection connection)
            throws IOException, InterruptedException, SQLException {
        long deadline = System.nanoTime() + LONGEST_ANNOUNCEMENT;
        try (Statement statement = connection.createStatement()) {
            while (!isAnnounced(statement)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the service does not announce the content");
                }
                service.server().requireAlive(PACE_MILLIS);
            }
        }
    }

    private static boolean isAnnounced(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select (select passed from boundary_head) >= (select max(advanced_at) from epoch)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
