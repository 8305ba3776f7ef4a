package no.innhold.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.epoch.Boundaries;
import no.innhold.delivery.Copies;
import no.innhold.events.EventLog;
import no.innhold.events.LogEntry;
import no.innhold.platform.token.SigningKey;
import org.hibernate.Session;

/** The published content in the database: where it stands, and what has changed in it. */
@ApplicationScoped
class Published {

    private static final int PAGE = 500;

    /** How many rows of the log are looked through before it is quicker to copy everything anew. */
    private static final int MOST_ROWS = 20 * PAGE;

    private final Session session;
    private final Boundaries boundaries;
    private final EventLog log;
    private final Copies copies;
    private final SigningKey signingKey;

    Published(Session session, Boundaries boundaries, EventLog log, Copies copies, SigningKey signingKey) {
        this.session = session;
        this.boundaries = boundaries;
        this.log = log;
        this.copies = copies;
        this.signingKey = signingKey;
    }

    /** Where it stands; absent for the moment in which something has begun or ended that the log does not tell of yet. */
    @Transactional
    public Optional<Milestone> stand(String maker) {
        Map<String, Mark> marks = new TreeMap<>();
        for (String type : copies.types()) {
            marks.put(type, Mark.of(boundaries.standing(Set.of(type))));
        }
        return log.isUpToTime()
                ? Optional.of(new Milestone(
                        maker, log.last(), Base64.getEncoder().encodeToString(signingKey.secret()), marks))
                : Optional.empty();
    }

    /** What the log tells behind a row; absent if it tells too much, or has forgotten. */
    @Transactional
    public Optional<Difference> since(long sequence) {
        if (sequence < log.horizon()) {
            return Optional.empty();
        }
        List<LogEntry> rows = new ArrayList<>();
        long seen = sequence;
        List<LogEntry> page;
        do {
            page = log.after(seen, PAGE);
            rows.addAll(page);
            seen = page.isEmpty() ? seen : page.get(page.size() - 1).sequence();
        } while (page.size() == PAGE && rows.size() <= MOST_ROWS);
        return rows.size() > MOST_ROWS ? Optional.empty() : Optional.of(difference(rows));
    }

    private Difference difference(List<LogEntry> rows) {
        Map<ContentType, Set<UUID>> documents = new TreeMap<>();
        Set<UUID> entries = new TreeSet<>();
        for (LogEntry row : rows) {
            if (row.isEntry()) {
                entries.add(row.id());
            } else {
                documents
                        .computeIfAbsent(ContentType.of(row.type()), type -> new TreeSet<>())
                        .add(row.id());
            }
        }
        Set<ContentType> lists = Set.copyOf(documents.keySet());
        showing(entries)
                .forEach((type, ids) ->
                        documents.computeIfAbsent(type, t -> new TreeSet<>()).addAll(ids));
        return new Difference(documents, lists, !rows.isEmpty());
    }

    /** A renamed entry is one row of the log, and a new name in all that shows it. */
    private Map<ContentType, Set<UUID>> showing(Collection<UUID> entries) {
        Map<ContentType, Set<UUID>> documents = new TreeMap<>();
        if (!entries.isEmpty()) {
            List<Object[]> rows = session.createNativeQuery("""
                            select distinct s.type, s.document_id from vocabulary_reference r
                            join served s on s.edition_id = r.edition_id where r.entry_id in (:entries) and not s.past""", Object[].class)
                    .setParameterList("entries", entries)
                    .getResultList();
            rows.forEach(row -> documents
                    .computeIfAbsent(ContentType.of((String) row[0]), type -> new TreeSet<>())
                    .add((UUID) row[1]));
        }
        return documents;
    }

    /**
     * What has to be copied anew.
     *
     * @param documents by their type
     * @param lists the types whose lists may be others
     * @param entries whether the vocabularies may be others, if only in how often they are used
     */
    record Difference(Map<ContentType, Set<UUID>> documents, Set<ContentType> lists, boolean entries) {}
}
