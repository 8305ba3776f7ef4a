package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.management.IfMatch;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;

/** Makes the newest edition of a text public, at once or from an instant on, if nothing is wrong with it. */
@ApplicationScoped
public class Publish {

    private final Documents documents;
    private final StoredContent stored;
    private final EditConflicts conflicts;
    private final PublishGate gate;
    private final LivePeriods periods;
    private final DatabaseTime time;
    private final Audit audit;

    Publish(
            Documents documents,
            StoredContent stored,
            EditConflicts conflicts,
            PublishGate gate,
            LivePeriods periods,
            DatabaseTime time,
            Audit audit) {
        this.documents = documents;
        this.stored = stored;
        this.conflicts = conflicts;
        this.gate = gate;
        this.periods = periods;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Publishes the newest edition, which must be the one that the editor has seen.
     *
     * @throws ProblemException 404; 409 if it is in the trash or its period would meet a scheduled one; 412; 422 with
     *     findings, or for an instant that is not possible
     */
    @Transactional
    public void publish(
            ContentForm<?> form, UUID id, String locale, IfMatch ifMatch, PublishRequest request, String actor) {
        Document document = documents.lockForWork(form.type(), id);
        Edition newest = stored.newest(form, id, locale).orElseThrow(() -> ProblemException.noText(locale));
        conflicts.check(form, newest, ifMatch);
        publish(form, document, newest, request, actor);
    }

    /** Publishes an edition that was just saved in the same transaction. */
    @Transactional
    public void publish(ContentForm<?> form, Edition edition, PublishRequest request, String actor) {
        publish(form, documents.lockForWork(form.type(), edition.head().documentId()), edition, request, actor);
    }

    private void publish(
            ContentForm<?> form, Document document, Edition edition, PublishRequest request, String actor) {
        request.checkNote();
        gate.pass(form, edition);
        periods.open(document, edition, request, time.now());
        periods.complete(List.of(document));
        audit.done(
                actor,
                request.from() == null ? "publish" : "schedule",
                document.id(),
                edition.head().locale(),
                null);
    }

    /**
     * Takes back what is scheduled for the text, publication and ending.
     *
     * @throws ProblemException 404, 409 if nothing is scheduled
     */
    @Transactional
    public void cancelSchedule(ContentForm<?> form, UUID id, String locale, String actor) {
        Document document = documents.lock(form.type(), id);
        if (stored.newest(form, id, locale).isEmpty()) {
            throw ProblemException.notFound();
        }
        if (!periods.cancelSchedule(id, locale, time.now())) {
            throw ProblemException.conflict(Message.of("schedule.none"));
        }
        periods.complete(List.of(document));
        audit.done(actor, "cancel-schedule", id, locale, null);
    }
}
