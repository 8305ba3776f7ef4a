package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.innhold.platform.http.RequestId;
import org.hibernate.Session;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Puts into the audit log what was done, in the transaction that does it, and what was refused. */
@ApplicationScoped
public class Audit {

    private final AuditLog log;
    private final Session session;
    private final TransactionSynchronizationRegistry transaction;

    Audit(AuditLog log, Session session, TransactionSynchronizationRegistry transaction) {
        this.log = log;
        this.session = session;
        this.transaction = transaction;
    }

    /**
     * Remembers what was done in the running transaction. It is written just before the transaction ends, so that the
     * one lock that all writers share is the last they take and held for a moment only.
     *
     * @param actor as {@link Caller#name()} gives it
     * @param action a word for programs, such as {@code publish}
     * @param document what was changed, if it was one
     * @param subject what else it was about: a slug, the id of a key
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(
            String actor, String action, @Nullable UUID document, @Nullable String locale, @Nullable String subject) {
        deeds().add(new Deed(actor, action, document, locale, subject));
    }

    /** Writes at once, in a transaction of its own, that somebody known was refused something. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void denied(String actor, String action, @Nullable String requestId) {
        log.append(List.of(new Deed(actor, action, null, null, null)), Outcome.DENIED, requestId);
    }

    @SuppressWarnings("unchecked") // nobody else knows the key
    private List<Deed> deeds() {
        List<Deed> deeds = (List<Deed>) transaction.getResource(Deed.class);
        if (deeds != null) {
            return deeds;
        }
        List<Deed> first = new ArrayList<>();
        transaction.putResource(Deed.class, first);
        // such calls come in the order of registration: the session's first, which writes what changed
        session.isJoinedToTransaction();
        transaction.registerInterposedSynchronization(new LastBeforeTheEnd(first));
        return first;
    }

    private final class LastBeforeTheEnd implements Synchronization {

        private final List<Deed> deeds;

        LastBeforeTheEnd(List<Deed> deeds) {
            this.deeds = deeds;
        }

        @Override
        public void beforeCompletion() {
            Object requestId = MDC.get(RequestId.LOG_KEY);
            log.append(deeds, Outcome.DONE, requestId == null ? null : requestId.toString());
        }

        @Override
        public void afterCompletion(int status) {
            // what was rolled back has not been done
        }
    }
}
