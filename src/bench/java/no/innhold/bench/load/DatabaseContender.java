package no.innhold.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import no.innhold.bench.server.Answer;
import no.innhold.bench.server.Database;

/** PostgreSQL alone, which makes the items of the first page in SQL; asked by pgbench. */
public final class DatabaseContender implements Contender {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Path directory;
    private final Path script;

    private DatabaseContender(Database database, Path directory, Path script) {
        this.database = database;
        this.directory = directory;
        this.script = script;
    }

    /** @param directory for the statement and pgbench's logs */
    public static DatabaseContender of(Database database, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path script = directory.resolve("first-page.sql");
        Files.writeString(script, statement());
        return new DatabaseContender(database, directory, script);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public boolean takes(Case of) {
        return of.name().equals(Cases.FIRST_PAGE);
    }

    @Override
    public Sample measure(Case of, int connections, int seconds) throws IOException, InterruptedException {
        return Pgbench.run(database, script, directory, connections, seconds);
    }

    /** @throws IllegalStateException if its items are not those of the answer */
    public void requireSameItems(Answer answer) throws IOException, SQLException {
        JsonNode items = JSON.readTree(answer.body()).get("items");
        JsonNode made = JSON.readTree(made());
        if (!made.equals(items)) {
            throw new IllegalStateException("PostgreSQL makes " + made + ", not " + items);
        }
    }

    private String made() throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Files.readString(script))) {
            row.next();
            return Objects.requireNonNull(row.getString(1), "there are no news");
        }
    }

    private static String statement() throws IOException {
        try (var file = Objects.requireNonNull(
                DatabaseContender.class.getResourceAsStream("/no/innhold/bench/first-page.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
