package no.innhold.publishing.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.content.Vocabulary;
import no.innhold.content.VocabularyEntry;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.PublicChange;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.DatabaseTime;
import org.hibernate.Session;

/**
 * Makes two entries one. Every reference to the first, in drafts and old editions too, is one to the second afterwards;
 * the text of the editions stays what it was. Nothing of the first is left but its slugs, which redirect.
 */
@ApplicationScoped
public class MergeEntries {

    // where an edition already names the other, that place stays; positions keep their order
    private static final String DROP_DOUBLES = """
            delete from vocabulary_reference r where r.entry_id = :from and exists (
              select 1 from vocabulary_reference other where other.edition_id = r.edition_id
                and other.relation = r.relation and other.entry_id = :into)""";

    private static final List<String> FOLLOW = List.of(
            DROP_DOUBLES,
            "update vocabulary_reference set entry_id = :into where entry_id = :from",
            "update vocabulary_slug_history set entry_id = :into where entry_id = :from");

    // their representations name another entry now
    private static final String USERS = "select distinct document_id from vocabulary_reference where entry_id = :from";

    private final Session session;
    private final Entries entries;
    private final EntrySlugs slugs;
    private final DatabaseTime time;
    private final Epochs epochs;
    private final Audit audit;

    MergeEntries(Session session, Entries entries, EntrySlugs slugs, DatabaseTime time, Epochs epochs, Audit audit) {
        this.session = session;
        this.entries = entries;
        this.slugs = slugs;
        this.time = time;
        this.epochs = epochs;
        this.audit = audit;
    }

    /** @throws ProblemException 404; 422 if the other entry is the same one or does not exist */
    @Transactional
    public void merge(Vocabulary vocabulary, String slug, MergeInput input, String actor) {
        VocabularyEntry from = entries.lock(vocabulary, slug);
        VocabularyEntry into = entries.find(vocabulary, input.into())
                .orElseThrow(() -> ProblemException.invalidContent(
                        "/into", "no-such-target", Message.of("reference.no-target", input.into())));
        if (into.id().equals(from.id())) {
            throw ProblemException.invalidContent("/into", "into-itself", Message.of("entry.into-itself"));
        }
        List<UUID> users = Scalars.query(session, USERS, UUID.class)
                .setParameter("from", from.id())
                .getResultList();
        for (String statement : FOLLOW) {
            var query = session.createNativeMutationQuery(statement).setParameter("from", from.id());
            query.setParameter("into", into.id()).executeUpdate();
        }
        session.remove(from);
        session.flush();
        slugs.redirect(vocabulary, slug, into.id());
        epochs.advance(PublicChange.of(vocabulary, from.id()).with(users), time.now());
        audit.done(actor, "merge-entry", null, null, vocabulary.collection() + "/" + slug);
    }
}
