package no.innhold.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.innhold.platform.http.RequestId;
import no.innhold.platform.transaction.BeforeCommit;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Puts into the audit log what was done, in the transaction that does it, and what was refused. */
@ApplicationScoped
public class Audit {

    private final AuditLog log;
    private final BeforeCommit beforeCommit;

    Audit(AuditLog log, BeforeCommit beforeCommit) {
        this.log = log;
        this.beforeCommit = beforeCommit;
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
        beforeCommit
                .work(BeforeCommit.Step.AUDIT, Deeds.class, Deeds::new)
                .all
                .add(new Deed(actor, action, document, locale, subject));
    }

    /** Writes at once, in a transaction of its own, that somebody known was refused something. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void denied(String actor, String action, @Nullable String requestId) {
        log.append(List.of(new Deed(actor, action, null, null, null)), Outcome.DENIED, requestId);
    }

    private final class Deeds implements Runnable {

        private final List<Deed> all = new ArrayList<>();

        @Override
        public void run() {
            Object requestId = MDC.get(RequestId.LOG_KEY);
            log.append(all, Outcome.DONE, requestId == null ? null : requestId.toString());
        }
    }
}
