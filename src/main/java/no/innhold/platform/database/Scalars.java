package no.innhold.platform.database;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Native queries for one column.
 *
 * <p>{@code createNativeQuery(sql, Long.class)} would do the same, but Hibernate 7.2 never finds the plan of such a query
 * again: it keeps one more each time, which drives all others out of its cache, and compares each new one with all of
 * them.
 */
public final class Scalars {

    private Scalars() {}

    /** @param type that of the column: {@code Long}, {@code String}, {@code Boolean}, {@code Instant}, {@code UUID}, bytes */
    public static <T> NativeQuery<T> query(Session session, String sql, Class<T> type) {
        return session.createNativeQuery(sql, Object.class)
                .setTupleTransformer((columns, names) -> type.cast(columns[0]));
    }
}
