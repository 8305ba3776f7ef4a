package no.innhold.content;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.innhold.content.epoch.PublicChange;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.opening.DatabaseOpened;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Keeps the table of fallback chains equal to the configuration; who is served what is derived anew when it changes. */
@ApplicationScoped
class FallbackTable {

    private static final Logger LOG = Logger.getLogger(FallbackTable.class);

    private record Row(String wish, int rank, String locale) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            int byWish = wish.compareTo(other.wish);
            return byWish != 0 ? byWish : Integer.compare(rank, other.rank);
        }
    }

    private final Session session;
    private final Locales locales;
    private final Event<PublicChange> changes;

    FallbackTable(Session session, Locales locales, Event<PublicChange> changes) {
        this.session = session;
        this.locales = locales;
        this.changes = changes;
    }

    @Transactional
    void start(@Observes @Priority(10) DatabaseOpened event) {
        // several nodes may start at once; the second finds the table as it should be
        session.createNativeMutationQuery("lock table locale_chain in exclusive mode")
                .executeUpdate();
        Set<Row> wanted = configured();
        if (wanted.equals(stored())) {
            return;
        }
        session.createNativeMutationQuery("delete from locale_chain").executeUpdate();
        for (Row row : wanted) {
            session.createNativeMutationQuery(
                            "insert into locale_chain (wish, rank, locale) values (:wish, :rank, :locale)")
                    .setParameter("wish", row.wish())
                    .setParameter("rank", row.rank())
                    .setParameter("locale", row.locale())
                    .executeUpdate();
        }
        Scalars.query(session, "select count(*) from refresh_served(cast(null as uuid[]))", Long.class)
                .getSingleResult();
        changes.fire(PublicChange.ofEverything());
        LOG.infof("texts are served in %s", locales.configured());
    }

    private Set<Row> configured() {
        Set<Row> rows = new TreeSet<>();
        for (String wish : locales.configured()) {
            List<String> chain = locales.chain(wish).locales();
            for (int rank = 0; rank < chain.size(); rank++) {
                rows.add(new Row(wish, rank, chain.get(rank)));
            }
        }
        return rows;
    }

    private Set<Row> stored() {
        return new TreeSet<>(
                new ArrayList<>(session.createNativeQuery("select wish, rank, locale from locale_chain", Row.class)
                        .getResultList()));
    }
}
