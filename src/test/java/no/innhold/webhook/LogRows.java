package no.innhold.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** Writes rows into the log without anything having changed. */
@ApplicationScoped
class LogRows {

    private final Session session;

    LogRows(Session session) {
        this.session = session;
    }

    /** Returns the number of the row. */
    @Transactional
    long append(String kind, String type, String slug) {
        return append(kind, type, slug, 1);
    }

    /** Returns the number of the last row. */
    @Transactional
    long append(String kind, String type, String slug, int count) {
        long before = session.createNativeQuery("select sequence from event_head for update", Long.class)
                .getSingleResult();
        session.createNativeMutationQuery("""
                        insert into event (sequence, at, kind, type, subject_id, slug, locale)
                          select :before + n, date_trunc('milliseconds', clock_timestamp()), :kind, :type, :id, :slug, 'nb'
                            from generate_series(1, :count) n""")
                .setParameter("before", before)
                .setParameter("kind", kind)
                .setParameter("type", type)
                .setParameter("id", UUID.randomUUID())
                .setParameter("slug", slug)
                .setParameter("count", count)
                .executeUpdate();
        session.createNativeMutationQuery("update event_head set sequence = :last,"
                        + " at = greatest(at, date_trunc('milliseconds', clock_timestamp()))")
                .setParameter("last", before + count)
                .executeUpdate();
        session.createNativeQuery("select count(*) from pg_notify('innhold_event', '')", Long.class)
                .getSingleResult();
        return before + count;
    }

    /** As erasure leaves a row. */
    @Transactional
    void erase(long sequence) {
        session.createNativeMutationQuery(
                        "update event set kind = 'removed', slug = null, locale = null where sequence = :sequence")
                .setParameter("sequence", sequence)
                .executeUpdate();
    }
}
