package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The end of the audit log, where entries are added.
 *
 * <p>On a connection of the running transaction: while that ends, the session takes no more work.
 */
@ApplicationScoped
class AuditLog {

    private static final String APPEND = "select append_audit(?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    AuditLog(DataSource database) {
        this.database = database;
    }

    /** In one statement, and in their order; others wait until the transaction has ended. */
    void append(List<Deed> deeds, Outcome outcome, @Nullable String requestId) {
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setArray(1, connection.createArrayOf("text", values(deeds, Deed::actor)));
            append.setArray(2, connection.createArrayOf("text", values(deeds, Deed::action)));
            append.setArray(3, connection.createArrayOf("uuid", values(deeds, Deed::document)));
            append.setArray(4, connection.createArrayOf("text", values(deeds, Deed::locale)));
            append.setArray(5, connection.createArrayOf("text", values(deeds, Deed::subject)));
            append.setString(6, outcome.wire());
            append.setString(7, requestId);
            append.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log cannot be written", e);
        }
    }

    private static @Nullable Object[] values(List<Deed> deeds, Function<Deed, @Nullable Object> value) {
        return deeds.stream().map(value).toArray();
    }
}
