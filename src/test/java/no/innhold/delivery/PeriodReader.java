package no.innhold.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads in tests what the tables say of one document, and moves its life back in time. */
@ApplicationScoped
class PeriodReader {

    record Period(String locale, UUID edition, int revision, String slug, Instant from, Instant until) {}

    record Row(String wish, UUID edition, String slug, Instant from, Instant until, boolean past) {}

    private static final String COLUMNS = """
            document_id, wish, live_from, live_until, edition_id, type, locale, slug, title, published_at, updated_at,
            change_note, starts, ends, over_at""";

    private final Session session;

    PeriodReader(Session session) {
        this.session = session;
    }

    @Transactional
    public List<Period> periods(UUID document) {
        return session.createNativeQuery("""
                        select p.locale, p.edition_id, e.revision, e.slug, p.live_from, p.live_until
                        from live_period p join edition e on e.id = p.edition_id where p.document_id = :document""", Period.class)
                .setParameter("document", document)
                .getResultList();
    }

    @Transactional
    public List<Row> served(UUID document) {
        return session.createNativeQuery("""
                        select wish, edition_id, slug, live_from, live_until, past from served
                        where document_id = :document""", Row.class)
                .setParameter("document", document)
                .getResultList();
    }

    /** Rows of the stored table that a rebuild would not have, and the other way round; of all documents if null. */
    @Transactional
    public List<String> rowsThatDiffer(UUID document) {
        String stored =
                "select " + COLUMNS + " from served where cast(:document as uuid) is null or document_id = :document";
        String rebuilt = "select " + COLUMNS
                + " from served_rows(array(select id from document where cast(:document as uuid) is null or id = :document))";
        return session.createNativeQuery(
                        "select 'stored ' || cast(a as text) from (%1$s except %2$s) a union all select 'rebuilt ' || cast(b as text) from (%2$s except %1$s) b"
                                .formatted(stored, rebuilt),
                        String.class)
                .setParameter("document", document)
                .getResultList();
    }

    /** As if all had happened some seconds earlier. */
    @Transactional
    public void age(UUID document, int seconds) {
        List<UUID> periods = session.createNativeQuery(
                        "select id from live_period where document_id = :document order by locale, live_from",
                        UUID.class)
                .setParameter("document", document)
                .getResultList();
        // the earliest first, so that no period moves into one that has not moved yet
        periods.forEach(period -> session.createNativeMutationQuery("""
                        update live_period set live_from = live_from - :seconds * interval '1 s',
                          live_until = live_until - :seconds * interval '1 s',
                          published_at = published_at - :seconds * interval '1 s',
                          updated_at = updated_at - :seconds * interval '1 s' where id = :period""")
                .setParameter("seconds", seconds)
                .setParameter("period", period)
                .executeUpdate());
        session.createNativeQuery("select count(*) from refresh_served(array[:document])", Long.class)
                .setParameter("document", document)
                .getSingleResult();
    }
}
