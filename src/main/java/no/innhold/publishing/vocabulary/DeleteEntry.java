package no.innhold.publishing.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import no.innhold.access.Audit;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.PublicChange;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.DatabaseTime;
import org.hibernate.Session;

/**
 * Takes an entry away that nobody uses. A document uses it if any of its editions refers to it, a draft or an old one
 * too, and whether it is in the trash or not: each of them can come back. An erased document has no editions.
 *
 * <p>The slugs that redirected to the entry lead nowhere afterwards, and can be taken by others.
 */
@ApplicationScoped
public class DeleteEntry {

    /** Most users that are named; how many there are is told in any case. */
    private static final int MOST_NAMED = 50;

    private final Session session;
    private final Entries entries;
    private final EntryQuery query;
    private final DatabaseTime time;
    private final Epochs epochs;
    private final Audit audit;

    DeleteEntry(Session session, Entries entries, EntryQuery query, DatabaseTime time, Epochs epochs, Audit audit) {
        this.session = session;
        this.entries = entries;
        this.query = query;
        this.time = time;
        this.epochs = epochs;
        this.audit = audit;
    }

    /** @throws ProblemException 404; 409 with {@code users} and {@code total} while documents use it */
    @Transactional
    public void delete(Vocabulary vocabulary, String slug, String actor) {
        VocabularyEntry entry = entries.lock(vocabulary, slug);
        long users = query.uses(List.of(entry.id()))
                .getOrDefault(entry.id(), EntryUses.NONE)
                .all();
        if (users > 0) {
            throw ProblemException.conflict(Message.of("entry.in-use", users))
                    .with("users", query.users(entry.id(), MOST_NAMED))
                    .with("total", users);
        }
        session.remove(entry);
        session.flush();
        epochs.advance(PublicChange.of(vocabulary, entry.id()), time.now());
        audit.done(actor, "delete-entry", null, null, vocabulary.collection() + "/" + slug);
    }
}
