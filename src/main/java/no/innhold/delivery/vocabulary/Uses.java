package no.innhold.delivery.vocabulary;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.epoch.Standing;
import no.innhold.delivery.reading.OneOf;
import no.innhold.delivery.reading.Reading;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;

/** How many live items use an entry of a vocabulary: counted once per epoch, and never kept past a scheduled change. */
@Singleton
class Uses {

    private static final long MOST_KEPT = 10_000;
    private static final int READ_TIMEOUT_SECONDS = 2;

    private record Counted(UUID entry, String chain, Set<String> types) {}

    private record Entry(UUID id, long uses) {}

    private record Known(long uses, Standing standing) {}

    private final Session session;
    private final Clock clock;
    private final Cache<Counted, Known> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Uses(Session session, DatabaseClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** By entry; one statement for those that are not known. */
    Map<UUID, Long> of(Collection<UUID> entries, Reading reading) {
        Standing standing = reading.standing();
        if (standing == null) {
            return count(entries, reading);
        }
        Map<UUID, Long> uses = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        for (UUID entry : entries) {
            Known known = kept.getIfPresent(key(entry, reading, standing));
            if (known == null || known.standing().epoch() != standing.epoch() || isOver(known.standing())) {
                unknown.add(entry);
            } else {
                uses.put(entry, known.uses());
            }
        }
        if (!unknown.isEmpty()) {
            count(unknown, reading).forEach((entry, number) -> {
                kept.put(key(entry, reading, standing), new Known(number, standing));
                uses.put(entry, number);
            });
        }
        return uses;
    }

    private boolean isOver(Standing standing) {
        return standing.nextChange() != null && !clock.instant().isBefore(standing.nextChange());
    }

    private Map<UUID, Long> count(Collection<UUID> entries, Reading reading) {
        var query = session.createSelectionQuery(
                        "select r.entryId, count(distinct s.documentId) from VocabularyReference r"
                                + " join Served s on s.editionId = r.editionId where "
                                + OneOf.hql("r.entryId", "entries") + " and " + reading.live("s")
                                + " group by r.entryId",
                        Entry.class)
                .setTimeout(READ_TIMEOUT_SECONDS);
        OneOf.bind(query, "entries", entries);
        reading.bind(query);
        Map<UUID, Long> uses = entries.stream().distinct().collect(toMap(entry -> entry, entry -> 0L));
        query.getResultList().forEach(row -> uses.put(row.id(), row.uses()));
        return uses;
    }

    private static Counted key(UUID entry, Reading reading, Standing standing) {
        return new Counted(entry, reading.chain().toString(), standing.types());
    }
}
