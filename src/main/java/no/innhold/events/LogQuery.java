package no.innhold.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The statements that read pages of the log and of the present state. Rows and the end of the log come from one
 * statement, and so from one moment.
 */
@ApplicationScoped
class LogQuery {

    private static final int READ_TIMEOUT_SECONDS = 2;

    // of the entry's columns all are null where there is no entry
    private static final String PAGE = """
            select r.sequence, r.at, r.kind, r.type, r.subject_id, r.slug, r.locale, h.sequence, h.horizon,
              greatest(clock_timestamp(), h.at)
            from event_head h left join lateral (%s order by x.sequence limit :limit) r on true
            order by r.sequence""";

    private static final String CHANGES = """
            select x.sequence, x.at, x.kind, x.type, x.subject_id, x.slug, x.locale from event x
            where x.sequence > :behind""";

    private static final String STATE = """
            select x.sequence, x.at, 'published' as kind, x.type, x.subject_id, x.slug, nullif(x.locale, '') as locale
            from announced x where x.sequence > :behind and x.sequence <= :end""";

    private final Session session;

    LogQuery(Session session) {
        this.session = session;
    }

    /** Up to {@code limit} rows behind where the consumer stands. */
    LogPage page(Standpoint standpoint, Collection<String> types, Collection<String> locales, int limit) {
        String rows = (standpoint.isInState() ? STATE : CHANGES)
                + (types.isEmpty() ? "" : " and x.type in (:types)")
                + (locales.isEmpty() ? "" : " and (x.locale is null or x.locale = '' or x.locale in (:locales))");
        NativeQuery<Object[]> query = session.createNativeQuery(PAGE.formatted(rows), Object[].class)
                .setParameter("behind", standpoint.sequence())
                .setParameter("limit", limit)
                .setTimeout(READ_TIMEOUT_SECONDS);
        if (standpoint.isInState()) {
            query.setParameter("end", standpoint.end());
        }
        if (!types.isEmpty()) {
            query.setParameterList("types", types);
        }
        if (!locales.isEmpty()) {
            query.setParameterList("locales", locales);
        }
        return page(query.getResultList());
    }

    private static LogPage page(List<Object[]> rows) {
        Object[] first = rows.get(0);
        return new LogPage(
                rows.stream()
                        .filter(row -> Objects.nonNull(row[0]))
                        .map(LogQuery::entry)
                        .toList(),
                (Long) first[7],
                (Long) first[8],
                (Instant) first[9]);
    }

    private static LogEntry entry(Object[] row) {
        return new LogEntry(
                (Long) row[0],
                (Instant) row[1],
                ChangeKind.of((String) row[2]).orElseThrow(),
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6]);
    }
}
