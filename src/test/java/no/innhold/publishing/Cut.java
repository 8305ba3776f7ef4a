package no.innhold.publishing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import no.innhold.bench.Statements;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cuts the connection of the running transaction, as the end of the process would. */
@ApplicationScoped
class Cut {

    private static final int MILLIS = 2_000;

    /** Where a cut is made beside statements. */
    enum Place {
        BEFORE_STATEMENT,
        BEFORE_LOG,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final Statements statements;
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final String url;
    private final String user;
    private final String password;
    private Place place = Place.BEFORE_STATEMENT;
    private int left;
    private int open;
    private int backend;
    private boolean made;

    Cut(
            @PersistenceUnitExtension Statements statements,
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password) {
        this.statements = statements;
        this.database = database;
        this.transaction = transaction;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Right before statement {@code k}, counted from 1, of what is asked next. */
    void beforeStatement(int k) {
        arm(Place.BEFORE_STATEMENT, k);
    }

    void at(Place where) {
        arm(where, 0);
    }

    /** No more cuts; true if one was made. */
    boolean disarm() {
        statements.before(sql -> {});
        return made;
    }

    private void arm(Place where, int statement) {
        place = where;
        left = statement;
        open = 0;
        made = false;
        statements.before(this::statement);
    }

    private void statement(String sql) {
        // who asks is looked up, and noted, in transactions of their own
        if (made || sql.contains("api_key") || transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        if (place == Place.BEFORE_STATEMENT) {
            left--;
            if (left == 0) {
                backend = backend();
                cut();
            }
            return;
        }
        backend = backend();
        open++;
        transaction.registerInterposedSynchronization(new AtTheEnd());
    }

    private int backend() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement("select pg_backend_pid()");
                ResultSet answer = ask.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void cut() {
        made = true;
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement end = connection.prepareStatement("select pg_terminate_backend(?, ?)")) {
            end.setInt(1, backend);
            end.setLong(2, MILLIS);
            end.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for each statement: the first is called before the audit log is written, the last one after it. */
    private final class AtTheEnd implements Synchronization {

        @Override
        public void beforeCompletion() {
            open--;
            if (!made && (place == Place.BEFORE_LOG || place == Place.BEFORE_COMMIT && open == 0)) {
                cut();
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (!made && place == Place.AFTER_COMMIT && status == Status.STATUS_COMMITTED) {
                cut();
            }
        }
    }
}
