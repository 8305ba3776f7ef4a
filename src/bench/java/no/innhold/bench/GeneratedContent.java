package no.innhold.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Fills a database that has the service's schema; deterministic but for the days, which are counted from now. */
final class GeneratedContent {

    private final Connection connection;

    GeneratedContent(Connection connection) {
        this.connection = connection;
    }

    /** Everything or nothing. The database must not hold generated content already. */
    void write(ContentSize size) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            statement.execute("create temporary table word (number serial primary key, text text) on commit drop");
            words(List.of(resource("words.txt").split("\n")));
            for (var option : size.byName().entrySet()) {
                statement.execute("set local bench." + option.getKey() + " = " + option.getValue());
            }
            statement.execute(resource("generate.sql"));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum (analyze)");
        }
    }

    private void words(List<String> words) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into word (text) values (?)")) {
            for (String word : words) {
                insert.setString(1, word);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(GeneratedContent.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
