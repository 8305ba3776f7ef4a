package no.innhold.platform.opening;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import no.innhold.platform.database.DatabaseAddress;

/** A start without the database: whether it is away, and how the framework is told not to ask for it. */
public final class LateDatabase {

    static final String OFFLINE_PROPERTY = "quarkus.hibernate-orm.database.start-offline";

    private static final String SECONDS_TO_ANSWER = "2";

    /** It shuts down, has crashed, or is starting (PostgreSQL, Appendix A). */
    private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03");

    private LateDatabase() {}

    /** Whether nobody answers there. What answers and refuses, for a wrong password say, is not away. */
    public static boolean isAway(DatabaseAddress address) {
        Properties properties = new Properties();
        properties.setProperty("user", address.username());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        try (Connection connection = DriverManager.getConnection(address.url(), properties)) {
            return false;
        } catch (SQLException e) {
            return isAbsence(e);
        }
    }

    /** Nothing of the schema is looked at before {@link Opening} does; to be called before the framework starts. */
    public static void expect() {
        System.setProperty(OFFLINE_PROPERTY, "true");
        System.setProperty("quarkus.hibernate-orm.schema-management.strategy", "none");
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
    }

    private static boolean isAbsence(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || NOT_NOW.contains(state));
    }
}
