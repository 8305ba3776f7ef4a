package no.innhold.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.innhold.events.EventLog;
import no.innhold.events.LogEntry;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How far the cache has been told; the nodes take turns. */
@ApplicationScoped
class PurgePosition {

    private static final int SLICE = 500;

    /** Longer than the calls of a slice may take. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private record Head(@Nullable Long position, int tries, Instant now) {}

    private final Session session;
    private final EventLog log;
    private final TouchedKeys touched;

    PurgePosition(Session session, EventLog log, TouchedKeys touched) {
        this.session = session;
        this.log = log;
        this.touched = touched;
    }

    /** The next purge, for this node alone to send; nothing that has changed in the last moments. */
    @Transactional
    Optional<Purge> take(Duration delay) {
        Optional<Head> free = session.createNativeQuery("""
                        select position, tries, date_trunc('milliseconds', clock_timestamp()) as now from purge_head
                          where leased_until <= clock_timestamp() for update skip locked""", Head.class).uniqueResultOptional();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        Head head = free.get();
        Long position = head.position();
        if (position == null) {
            write(log.last(), 0, head.now());
            return Optional.empty();
        }
        Instant settled = head.now().minus(delay);
        List<LogEntry> entries = log.after(position, SLICE).stream()
                .filter(entry -> !entry.at().isAfter(settled))
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        write(position, head.tries(), head.now().plus(LEASE));
        long last = entries.get(entries.size() - 1).sequence();
        return Optional.of(new Purge(position, last, head.tries(), touched.of(entries)));
    }

    @Transactional
    void done(Purge purge) {
        write(purge.after(), 0, now());
    }

    @Transactional
    void failed(Purge purge, Duration pause) {
        write(purge.before(), purge.tries() + 1, now().plus(pause));
    }

    private Instant now() {
        return Scalars.query(session, "select date_trunc('milliseconds', clock_timestamp())", Instant.class)
                .getSingleResult();
    }

    private void write(long position, int tries, Instant leasedUntil) {
        session.createNativeMutationQuery(
                        "update purge_head set position = :position, tries = :tries, leased_until = :until")
                .setParameter("position", position)
                .setParameter("tries", tries)
                .setParameter("until", leasedUntil)
                .executeUpdate();
    }
}
