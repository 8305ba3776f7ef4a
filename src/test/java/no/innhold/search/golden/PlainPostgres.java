package no.innhold.search.golden;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.innhold.delivery.query.LiveText;

/**
 * What PostgreSQL finds in the same fields without further work: {@code to_tsvector('norwegian')} with weights,
 * {@code websearch_to_tsquery}, {@code ts_rank_cd}. The yardstick.
 */
final class PlainPostgres {

    private final Connection connection;

    /** @param connection within a transaction; the table lasts as long as that */
    PlainPostgres(Connection connection, Map<String, List<LiveText>> texts) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table yardstick (document text, wish text, words tsvector) on commit drop");
        }
        for (Map.Entry<String, List<LiveText>> document : texts.entrySet()) {
            for (LiveText text : document.getValue()) {
                for (String wish : text.wishes()) {
                    insert(document.getKey(), wish, text);
                }
            }
        }
    }

    private void insert(String document, String wish, LiveText text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into yardstick values (?, ?,
                    setweight(to_tsvector('norwegian', ?), 'A') || setweight(to_tsvector('norwegian', ?), 'B')
                    || setweight(to_tsvector('norwegian', ?), 'C') || setweight(to_tsvector('norwegian', ?), 'D'))""")) {
            insert.setString(1, document);
            insert.setString(2, wish);
            insert.setString(3, text.title());
            insert.setString(4, text.summary());
            insert.setString(
                    5, names(text.topics()) + " " + names(text.partners()) + " " + String.join(" ", text.further()));
            insert.setString(6, text.body());
            insert.execute();
        }
    }

    private static String names(List<LiveText.Named> labels) {
        return String.join(" ", labels.stream().map(LiveText.Named::name).toList());
    }

    List<String> answers(Judged judged) {
        try (PreparedStatement select = connection.prepareStatement("""
                select document from yardstick, websearch_to_tsquery('norwegian', ?) asked
                where wish = ? and words @@ asked order by ts_rank_cd(words, asked) desc, document limit 10""")) {
            select.setString(1, judged.question());
            select.setString(2, judged.wish());
            List<String> answers = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(judged.question(), e);
        }
    }
}
