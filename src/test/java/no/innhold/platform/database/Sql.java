package no.innhold.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One statement on one connection. */
final class Sql {
    private Sql() {}

    static void run(DatabaseAddress address, String statement) throws SQLException {
        try (Connection connection = connect(address);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The first column of all rows. */
    static List<String> query(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = connect(address);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }
}
