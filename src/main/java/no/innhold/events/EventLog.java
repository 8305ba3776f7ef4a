package no.innhold.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;

/** The log as it is read: whoever sees a row sees all rows before it. */
@ApplicationScoped
public class EventLog {

    private final Session session;
    private final LogQuery query;

    EventLog(Session session, LogQuery query) {
        this.session = session;
        this.query = query;
    }

    /** Up to {@code limit} rows behind the sequence, in their order. */
    @Transactional
    public List<LogEntry> after(long sequence, int limit) {
        return query.page(Standpoint.behind(sequence), List.of(), List.of(), limit)
                .entries();
    }

    /** The sequence of the last row, 0 before the first one. */
    @Transactional
    public long last() {
        return Scalars.query(session, "select sequence from event_head", Long.class)
                .getSingleResult();
    }

    /** Whether all that has begun or ended by itself up to now is in the log. */
    @Transactional
    public boolean isUpToTime() {
        return Scalars.query(session, """
                        select not exists (select 1 from live_period p, boundary_head b
                            where p.live_from > b.passed and p.live_from <= transaction_timestamp())
                          and not exists (select 1 from live_period p, boundary_head b
                            where p.live_until > b.passed and p.live_until <= transaction_timestamp())""", Boolean.class).getSingleResult();
    }

    /** The oldest sequence a consumer may stand at: all rows behind it are there. */
    @Transactional
    public long horizon() {
        return Scalars.query(session, "select horizon from event_head", Long.class)
                .getSingleResult();
    }
}
