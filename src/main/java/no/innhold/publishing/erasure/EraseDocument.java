package no.innhold.publishing.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.innhold.content.Document;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.PublicChange;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.Batches;
import no.innhold.publishing.DatabaseTime;
import no.innhold.publishing.vocabulary.Entries;
import org.hibernate.Session;

/**
 * Erases a document with all its editions, whether it is public or not. What stays is a tombstone: its id, its type, and
 * when it was erased. Readers get 410 by id, and 404 by any of its slugs, which others can take; editors get 404.
 *
 * <p>The audit log keeps its entries, as it must: who did what to which id, never what the text was. The text of other
 * documents is left alone, also where it links to this one.
 */
@ApplicationScoped
public class EraseDocument {

    private static final String REFERRING = "select distinct document_id from content_reference where target_id = :id";

    private static final String REFERRED_TO =
            "select distinct target_id from content_reference where document_id = :id";

    // what refers to a row comes before the row
    private static final List<String> STATEMENTS = List.of(
            "delete from served where document_id = :id",
            "delete from release_item where document_id = :id",
            "delete from live_period where document_id = :id",
            "delete from ending where document_id = :id",
            "delete from content_reference where document_id = :id or target_id = :id",
            "delete from vocabulary_reference where document_id = :id",
            "delete from edition where document_id = :id",
            "delete from slug_history where document_id = :id");

    // an address of the document is one of its slugs
    private static final String REDIRECTS = """
            update ending set kind = 'gone', redirect_to = null
              where substring(redirect_to from '^[^?#]*') in (:addresses)""";

    private final Session session;
    private final Batches batches;
    private final Entries entries;
    private final Erasures erasures;
    private final Epochs epochs;
    private final DatabaseTime time;

    EraseDocument(
            Session session, Batches batches, Entries entries, Erasures erasures, Epochs epochs, DatabaseTime time) {
        this.session = session;
        this.batches = batches;
        this.entries = entries;
        this.erasures = erasures;
        this.epochs = epochs;
        this.time = time;
    }

    /** @throws ProblemException 404 if there is no such document, also when it was erased before */
    @Transactional
    public ErasureDetail erase(UUID id, String actor) {
        List<UUID> touched = new ArrayList<>(ids(REFERRING, id));
        touched.add(id);
        var documents = batches.lockDocuments(touched);
        Document document = Optional.ofNullable(documents.get(id)).orElseThrow(ProblemException::notFound);
        List<UUID> shown = ids(REFERRED_TO, id);
        entries.lockAgainstChange();
        List<String> addresses = addresses(document);
        int editions = ids("select id from edition where document_id = :id", id).size();
        for (String statement : STATEMENTS) {
            session.createNativeMutationQuery(statement).setParameter("id", id).executeUpdate();
        }
        session.createNativeMutationQuery(REDIRECTS)
                .setParameterList("addresses", addresses)
                .executeUpdate();
        Instant now = time.now();
        document.erase(now);
        session.flush();
        epochs.advance(PublicChange.of(documents.values()).with(shown), now);
        UUID erasure = erasures.record("document", id, List.of(document), editions, now, actor);
        return new ErasureDetail(
                erasure, "document", List.of(ErasureDetail.Erased.of(document)), editions, List.of(), List.of(), now);
    }

    private List<String> addresses(Document document) {
        List<String> addresses = new ArrayList<>();
        addresses.add(document.type().href(document.id().toString()));
        Scalars.query(session, "select slug from slug_history where document_id = :id", String.class)
                .setParameter("id", document.id())
                .getResultList()
                .forEach(slug -> addresses.add(document.type().href(slug)));
        return addresses;
    }

    private List<UUID> ids(String sql, UUID id) {
        return Scalars.query(session, sql, UUID.class).setParameter("id", id).getResultList();
    }
}
