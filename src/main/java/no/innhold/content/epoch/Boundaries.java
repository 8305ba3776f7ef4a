package no.innhold.content.epoch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Read of each kind of moment: however much is scheduled, what is far ahead need not be known now. */
    static final int MOST = 100;

    /**
     * The next moment of any change of a type, and of one that takes something away; not later than they are if more is
     * scheduled than was read.
     */
    private record Next(@Nullable Instant change, @Nullable Instant disappearance) {

        Next orEarlier(Next other) {
            return new Next(earlier(change, other.change), earlier(disappearance, other.disappearance));
        }

        private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
            return b == null || a != null && a.isBefore(b) ? a : b;
        }
    }

    private static final Next NONE = new Next(null, null);

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
                        with ahead as materialized (
                          (select 'begins' as kind, document_id, live_from as at, false as takes from live_period
                            where live_from > transaction_timestamp() order by live_from limit :most)
                          union all
                          (select 'ends', document_id, live_until, true from live_period
                            where live_until > transaction_timestamp() order by live_until limit :most)
                          union all
                          (select 'over', document_id, over_at, true from served
                            where over_at > transaction_timestamp() and not past order by over_at limit :most)
                        ), moment as (
                          select document_id, at, takes from ahead
                          union all
                          select document_id, live_from, false from live_period
                            where live_from > :since and live_from <= transaction_timestamp()
                          union all
                          select document_id, live_until, true from live_period
                            where live_until > :since and live_until <= transaction_timestamp()
                          union all
                          select document_id, over_at, true from served
                            where over_at > :since and over_at <= transaction_timestamp() and not past
                        )
                        select d.type, min(m.at) filter (where m.at > transaction_timestamp()) as change,
                            min(m.at) filter (where m.at > transaction_timestamp() and m.takes) as disappearance,
                            max(m.at) filter (where m.at <= transaction_timestamp()) as passed
                          from moment m join document d on d.id = m.document_id group by d.type
                        union all
                        select null, min(k.last), min(k.last), null
                          from (select max(at) as last from ahead group by kind having count(*) = :most) k
                          having count(*) > 0""", Object[].class)
                .setParameter("since", since)
                .setParameter("most", MOST)
                .getResultList();
        Map<String, Next> next = new HashMap<>();
        Next unread = NONE;
        for (Object[] row : rows) {
            String type = (String) row[0];
            Next moments = new Next((Instant) row[1], (Instant) row[2]);
            if (type == null) {
                unread = moments;
                continue;
            }
            next.put(type, moments);
            if (row[3] != null) {
                passed.merge(type, (Instant) row[3], (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        for (String type : TYPES) {
            next.merge(type, unread, Next::orEarlier);
        }
        Instant goodUntil = next.values().stream()
                .map(Next::change)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return new Known(epoch, asked, goodUntil, Map.copyOf(next));
    }
}
