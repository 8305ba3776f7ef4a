package no.innhold.platform.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What the client is told when the database did not do as asked. The states are those of PostgreSQL, Appendix A. */
final class DatabaseFailures {

    private static final long RETRY_SECONDS = 2;

    private static final String QUERY_CANCELED = "57014";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25006");
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    private DatabaseFailures() {}

    /** Empty for what is not a failure of the database, or one that is a fault of ours. */
    static Optional<ProblemException> problem(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return Optional.empty();
        }
        String state = sql.getSQLState();
        if (state == null) {
            return isPoolExhausted(sql) ? unavailable("unavailable.busy", sql) : Optional.empty();
        }
        if (state.equals(QUERY_CANCELED) || state.equals(LOCK_NOT_AVAILABLE) || TRY_AGAIN.contains(state)) {
            return unavailable("unavailable.took-too-long", sql);
        }
        if (state.startsWith("08") || AWAY.contains(state)) {
            return unavailable("unavailable.database", sql);
        }
        return TAKEN.contains(state)
                ? Optional.of(ProblemException.conflict(Message.of("conflict.concurrent")))
                : Optional.empty();
    }

    /** Agroal gives no state, only this text. */
    private static boolean isPoolExhausted(SQLException failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("Acquisition timeout");
    }

    private static Optional<ProblemException> unavailable(String key, SQLException failure) {
        return Optional.of(ProblemException.unavailable(Message.of(key), RETRY_SECONDS, failure));
    }
}
