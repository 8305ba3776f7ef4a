package no.innhold.publishing.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.ProblemException;
import org.hibernate.Session;

/**
 * Finds entries by slug, and keeps those apart who change a vocabulary and those who refer to it.
 *
 * <p>Vocabularies change rarely, so there is one lock for all of them: whoever holds it sees every reference that there
 * is, and none can come before it is given back at the end of the transaction. It is taken after the locks of documents
 * and before the epochs.
 */
@ApplicationScoped
public class Entries {

    private static final String LOCK_KEY = "(hashtext('innhold'), hashtext('vocabulary'))";

    private final Session session;

    Entries(Session session) {
        this.session = session;
    }

    /** Until the transaction ends, nobody else changes a vocabulary or refers to an entry. */
    public void lock() {
        take("pg_advisory_xact_lock" + LOCK_KEY);
    }

    /** Until the transaction ends, nobody changes a vocabulary; many can refer to entries at once. */
    public void lockAgainstChange() {
        take("pg_advisory_xact_lock_shared" + LOCK_KEY);
    }

    /** @throws ProblemException 404 if no entry has the slug now */
    public VocabularyEntry lock(Vocabulary vocabulary, String slug) {
        lock();
        return find(vocabulary, slug).orElseThrow(ProblemException::notFound);
    }

    /** The entry that has the slug now. */
    Optional<VocabularyEntry> find(Vocabulary vocabulary, String slug) {
        return session.createSelectionQuery(
                        "from VocabularyEntry v where v.vocabulary = :vocabulary and v.slug = :slug",
                        VocabularyEntry.class)
                .setParameter("vocabulary", vocabulary.wire())
                .setParameter("slug", slug)
                .uniqueResultOptional();
    }

    /** The entry that has or had the slug; a slug belongs to one entry at a time. */
    public Optional<UUID> holder(Vocabulary vocabulary, String slug) {
        return Scalars.query(session, """
                        select id from vocabulary_entry where vocabulary = :vocabulary and slug = :slug
                        union select entry_id from vocabulary_slug_history where vocabulary = :vocabulary and slug = :slug""", UUID.class)
                .setParameter("vocabulary", vocabulary.wire())
                .setParameter("slug", slug)
                .uniqueResultOptional();
    }

    /**
     * The slug that the entry has now which has or had this one.
     *
     * @throws ProblemException 404 if there is none
     */
    public String presentSlug(Vocabulary vocabulary, String slug) {
        return holder(vocabulary, slug)
                .map(id -> session.find(VocabularyEntry.class, id).slug())
                .orElseThrow(ProblemException::notFound);
    }

    private void take(String lock) {
        Scalars.query(session, "select count(*) from " + lock, Long.class).getSingleResult();
    }
}
