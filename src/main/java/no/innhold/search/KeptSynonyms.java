package no.innhold.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import no.innhold.access.Audit;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.PublicChange;
import no.innhold.delivery.WordSearch;
import no.innhold.management.IfMatch;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.ProblemException;
import no.innhold.search.index.synonym.Synonyms;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The words that mean the same: those that come with the service until an administrator has put others in their place. */
@ApplicationScoped
class KeptSynonyms {

    /** What is in force, under which version. */
    record Kept(int version, @Nullable String lines) {

        Synonyms synonyms() {
            return lines == null ? Synonyms.defaults() : Synonyms.parse(lines);
        }
    }

    private static final String READ = "select version, lines from search_synonyms";

    private final Session session;
    private final Epochs epochs;
    private final Audit audit;
    private volatile @Nullable Known known;

    private record Known(int version, Synonyms synonyms) {}

    KeptSynonyms(Session session, Epochs epochs, Audit audit) {
        this.session = session;
        this.epochs = epochs;
        this.audit = audit;
    }

    /** As the index takes them; read again only when they are others. */
    @Transactional
    Synonyms inForce() {
        int version = Scalars.query(session, "select version from search_synonyms", Integer.class)
                .getSingleResult();
        Known present = known;
        if (present == null || present.version() != version) {
            Kept kept = kept();
            present = new Known(kept.version(), kept.synonyms());
            known = present;
        }
        return present.synonyms();
    }

    @Transactional
    Kept kept() {
        return session.createNativeQuery(READ, Kept.class).getSingleResult();
    }

    /**
     * Puts others in force, on every node as soon as it hears of it.
     *
     * @param lines that can be read, or nothing for those that come with the service
     * @throws ProblemException 412 if somebody else has put others in force since
     */
    @Transactional
    Kept replace(@Nullable String lines, IfMatch ifMatch, String actor) {
        Kept before =
                session.createNativeQuery(READ + " for update", Kept.class).getSingleResult();
        if (!ifMatch.allows(before.version())) {
            String current = "\"" + before.version() + "\"";
            throw ifMatch.isOlderThan(before.version())
                    ? ProblemException.editConflict(current, List.of())
                    : ProblemException.noSuchEdition(current, List.of());
        }
        session.createNativeMutationQuery("""
                        update search_synonyms set version = version + 1, lines = :lines,
                          saved_at = date_trunc('milliseconds', clock_timestamp()), saved_by = :actor""")
                .setParameter("lines", lines, String.class)
                .setParameter("actor", actor)
                .executeUpdate();
        audit.done(
                actor,
                lines == null ? "reset-synonyms" : "replace-synonyms",
                null,
                null,
                Integer.toString(before.version() + 1));
        epochs.advance(PublicChange.ofAnswers(WordSearch.EPOCH), now());
        return kept();
    }

    private Instant now() {
        return Scalars.query(session, "select date_trunc('milliseconds', clock_timestamp())", Instant.class)
                .getSingleResult();
    }
}
