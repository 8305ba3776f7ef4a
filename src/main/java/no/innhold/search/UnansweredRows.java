package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import no.innhold.access.NewestFirst;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;
import no.innhold.platform.database.Scalars;
import no.innhold.publishing.erasure.Person;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What found nothing, by how often it was asked; few enough to be looked through, and forgotten after a while. */
@ApplicationScoped
public class UnansweredRows implements NewestFirst<UnansweredQuery> {

    /** What was asked less often could be about one person, by that person. */
    private static final int LEAST = 3;

    private static final int MOST = 10_000;
    private static final int DAYS = 90;

    private static final String COLUMNS =
            "select query, count, first_on, last_on from unanswered where count >= " + LEAST;

    private final Session session;

    UnansweredRows(Session session) {
        this.session = session;
    }

    /** @param counts by their words; in one order, so that two nodes cannot wait for each other */
    @Transactional
    void add(Map<String, Long> counts) {
        counts.forEach((words, count) -> session.createNativeMutationQuery("""
                        insert into unanswered as u (query, count, first_on, last_on)
                        values (:query, :count, current_date, current_date)
                        on conflict (query) do update set count = u.count + excluded.count, last_on = excluded.last_on""")
                .setParameter("query", words)
                .setParameter("count", count)
                .executeUpdate());
        session.createNativeMutationQuery("delete from unanswered where last_on < current_date - " + DAYS)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        delete from unanswered where query in (
                          select query from unanswered order by count desc, last_on desc, query offset %d)""".formatted(MOST)).executeUpdate();
    }

    /** Takes away what asked for a person, in the transaction that erases the person. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Person person) {
        Scalars.query(session, "select query from unanswered", String.class)
                .getResultStream()
                .filter(person::isAskedForIn)
                .sorted() // as they are added
                .forEach(words -> session.createNativeMutationQuery("delete from unanswered where query = :query")
                        .setParameter("query", words)
                        .executeUpdate());
    }

    @Override
    public String name() {
        return "search/unanswered";
    }

    @Override
    public List<Parameter> filters() {
        return List.of();
    }

    @Override
    public long count(Arguments arguments) {
        return Scalars.query(session, "select count(*) from unanswered where count >= " + LEAST, Long.class)
                .getSingleResult();
    }

    @Override
    public List<UnansweredQuery> read(
            Arguments arguments, String comparison, List<String> place, String order, int limit) {
        String beyond = place.isEmpty() ? "" : " and (count, query) " + comparison + " (:count, :query)";
        NativeQuery<UnansweredQuery> query = session.createNativeQuery(
                COLUMNS + beyond + " order by count " + order + ", query " + order, UnansweredQuery.class);
        if (!place.isEmpty()) {
            query.setParameter("count", Long.valueOf(place.get(0))).setParameter("query", place.get(1));
        }
        return query.setMaxResults(limit).getResultList();
    }

    @Override
    public List<String> position(UnansweredQuery row) {
        return List.of(Long.toString(row.count()), row.query());
    }
}
