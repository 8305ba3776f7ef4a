package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.Document;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.hibernate.Session;

/** Locks the documents of an action: everything that changes one document happens one after the other. */
@ApplicationScoped
public class Documents {

    private final Session session;

    Documents(Session session) {
        this.session = session;
    }

    /** @throws ProblemException 404 if there is no such document of the type, or it was erased */
    public Document lock(ContentType type, UUID id) {
        Document document = session.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document == null || document.type() != type || document.isErased()) {
            throw ProblemException.notFound();
        }
        return document;
    }

    /** As {@link #lock}; 409 if it is in the trash. */
    public Document lockForWork(ContentType type, UUID id) {
        Document document = lock(type, id);
        if (document.isTrashed()) {
            throw ProblemException.conflict(Message.of("document.trashed"));
        }
        return document;
    }
}
