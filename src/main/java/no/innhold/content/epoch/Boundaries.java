package no.innhold.content.epoch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final List<String> TYPES = List.of("project", "publication", "news", "course", "page");

    /** The next moment of any change of a type, and of one that takes something away. */
    private record Next(@Nullable Instant change, @Nullable Instant disappearance) {}

    private record Known(long epoch, Instant goodUntil, Map<String, Next> next) {}

    private final Session session;
    private final Epochs epochs;
    private final Clock clock;
    private final Map<String, Instant> passed = new ConcurrentHashMap<>();
    private volatile Known known = new Known(-1, Instant.EPOCH, Map.of());

    Boundaries(Session session, Epochs epochs, DatabaseClock clock) {
        this.session = session;
        this.epochs = epochs;
        this.clock = clock;
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
        present.next().forEach((type, next) -> {
            if (next.change() != null && !clock.instant().isBefore(next.change())) {
                passed.merge(type, next.change(), (a, b) -> a.isAfter(b) ? a : b);
            }
        });
        known = read();
        return known;
    }

    private Known read() {
        // the epoch first: a change that comes in between makes the reading short-lived, not wrong
        long epoch = epochs.sum(TYPES);
        List<Object[]> rows = session.createNativeQuery(
                        """
                        select b.type, min(b.at) as change, min(b.at) filter (where b.takes) as disappearance
                        from (
                          select d.type, p.live_from as at, false as takes
                            from live_period p join document d on d.id = p.document_id where p.live_from > clock_timestamp()
                          union all
                          select d.type, p.live_until, true
                            from live_period p join document d on d.id = p.document_id where p.live_until > clock_timestamp()
                          union all
                          select s.type, s.over_at, true
                            from served s where s.over_at > clock_timestamp() and not s.past) b
                        group by b.type""",
                        Object[].class)
                .getResultList();
        Map<String, Next> next = new HashMap<>();
        Instant goodUntil = Instant.MAX;
        for (Object[] row : rows) {
            Instant change = (Instant) row[1];
            next.put((String) row[0], new Next(change, (Instant) row[2]));
            goodUntil = change.isBefore(goodUntil) ? change : goodUntil;
        }
        return new Known(epoch, goodUntil, Map.copyOf(next));
    }
}
