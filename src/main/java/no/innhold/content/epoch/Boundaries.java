package no.innhold.content.epoch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which public content changes by itself: a period begins or ends, a course is over.
 *
 * <p>They are read once per epoch and again when one has passed, so that an answer costs no statement.
 */
@Singleton
public class Boundaries {

    /** More than two clocks differ; what has passed may be taken down twice. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final List<String> TYPES = List.of("project", "publication", "news", "course", "page");

    /** The next moment of any change of a type, and of one that takes something away. */
    private record Next(@Nullable Instant change, @Nullable Instant disappearance) {}

    /** @param readAt surely before the reading */
    private record Known(long epoch, Instant readAt, Instant goodUntil, Map<String, Next> next) {}

    private final Session session;
    private final Epochs epochs;
    private final Clock clock;
    private final Map<String, Instant> passed = new ConcurrentHashMap<>();
    private volatile Known known;

    Boundaries(Session session, Epochs epochs, DatabaseClock clock) {
        this.session = session;
        this.epochs = epochs;
        this.clock = clock;
        known = new Known(-1, clock.instant().minus(OVERLAP), Instant.EPOCH, Map.of());
    }

    /** How far the types have come; to be asked for before the first query of an answer. */
    public Standing standing(Collection<String> types) {
        long epoch = epochs.sum(types);
        Instant lastChange = epochs.lastChange(types);
        Instant lastPassed = lastPassed(types);
        return new Standing(
                Set.copyOf(types),
                epoch,
                lastChange.isAfter(lastPassed) ? lastChange : lastPassed,
                nextChange(types),
                nextDisappearance(types),
                null);
    }

    /** The next moment at which one of the types changes by schedule. */
    public @Nullable Instant nextChange(Collection<String> types) {
        return earliest(types, Next::change);
    }

    /** The next moment at which something of one of the types ceases to be public by schedule. */
    public @Nullable Instant nextDisappearance(Collection<String> types) {
        return earliest(types, Next::disappearance);
    }

    /** The last scheduled moment that this node saw pass. */
    public Instant lastPassed(Collection<String> types) {
        current();
        return types.stream()
                .map(t -> passed.getOrDefault(t, Instant.EPOCH))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private @Nullable Instant earliest(
            Collection<String> types, java.util.function.Function<Next, @Nullable Instant> moment) {
        Map<String, Next> next = current().next();
        Instant earliest = null;
        for (String type : types) {
            Next ofType = next.get(type);
            Instant at = ofType == null ? null : moment.apply(ofType);
            if (at != null && (earliest == null || at.isBefore(earliest))) {
                earliest = at;
            }
        }
        return earliest;
    }

    private Known current() {
        Known present = known;
        if (present.epoch() == epochs.sum(TYPES) && clock.instant().isBefore(present.goodUntil())) {
            return present;
        }
        Known fresh = read(present.readAt());
        known = fresh;
        return fresh;
    }

    /** @param since when it was last read: what has passed from then on is taken down */
    private Known read(Instant since) {
        // the epoch first: a change that comes in between makes the reading short-lived, not wrong
        long epoch = epochs.sum(TYPES);
        Instant asked = clock.instant().minus(OVERLAP);
        // the transaction's time is that of the answer
        List<Object[]> rows = session.createNativeQuery("""
                        select b.type, min(b.at) filter (where b.at > transaction_timestamp()) as change,
                          min(b.at) filter (where b.at > transaction_timestamp() and b.takes) as disappearance,
                          max(b.at) filter (where b.at <= transaction_timestamp()) as passed
                        from (
                          select d.type, p.live_from as at, false as takes
                            from live_period p join document d on d.id = p.document_id where p.live_from > :since
                          union all
                          select d.type, p.live_until, true
                            from live_period p join document d on d.id = p.document_id where p.live_until > :since
                          union all
                          select s.type, s.over_at, true from served s where s.over_at > :since and not s.past) b
                        group by b.type""", Object[].class)
                .setParameter("since", since)
                .getResultList();
        Map<String, Next> next = new HashMap<>();
        Instant goodUntil = Instant.MAX;
        for (Object[] row : rows) {
            String type = (String) row[0];
            Instant change = (Instant) row[1];
            next.put(type, new Next(change, (Instant) row[2]));
            goodUntil = change != null && change.isBefore(goodUntil) ? change : goodUntil;
            if (row[3] != null) {
                passed.merge(type, (Instant) row[3], (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return new Known(epoch, asked, goodUntil, Map.copyOf(next));
    }
}
