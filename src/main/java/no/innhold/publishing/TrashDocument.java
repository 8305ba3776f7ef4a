package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.access.Role;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.management.IfMatch;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;

/** Puts documents into the trash and takes them out again. Nothing is lost either way. */
@ApplicationScoped
public class TrashDocument {

    private final Documents documents;
    private final StoredContent stored;
    private final EditConflicts conflicts;
    private final LivePeriods periods;
    private final DatabaseTime time;
    private final Audit audit;

    TrashDocument(
            Documents documents,
            StoredContent stored,
            EditConflicts conflicts,
            LivePeriods periods,
            DatabaseTime time,
            Audit audit) {
        this.documents = documents;
        this.stored = stored;
        this.conflicts = conflicts;
        this.periods = periods;
        this.time = time;
        this.audit = audit;
    }

    /**
     * @param ifMatch the newest edition of the locale
     * @param ofPublished whether the caller may trash what was public
     * @throws ProblemException 403, 404, 409 while a locale is live or scheduled or if it is there already, 412
     */
    @Transactional
    public void trash(ContentForm<?> form, UUID id, String locale, IfMatch ifMatch, boolean ofPublished, String actor) {
        Document document = documents.lockForWork(form.type(), id);
        Edition newest = stored.newest(form, id, locale).orElseThrow(() -> ProblemException.noText(locale));
        Instant now = time.now();
        permit(document, ofPublished, now);
        conflicts.check(form, newest, ifMatch);
        List<String> open = periods.openLocales(id, now);
        if (!open.isEmpty()) {
            throw ProblemException.conflict(Message.of("trash.live", String.join(", ", open)));
        }
        document.trash(now);
        audit.done(actor, "trash", id, null, null);
    }

    /** @throws ProblemException 403, 404, 409 if it is not in the trash */
    @Transactional
    public void untrash(ContentForm<?> form, UUID id, boolean ofPublished, String actor) {
        Document document = documents.lock(form.type(), id);
        permit(document, ofPublished, time.now());
        if (!document.isTrashed()) {
            throw ProblemException.conflict(Message.of("trash.not-there"));
        }
        document.untrash();
        audit.done(actor, "untrash", id, null, null);
    }

    private void permit(Document document, boolean ofPublished, Instant now) {
        if (!ofPublished && periods.wasEverLive(document.id(), now)) {
            throw ProblemException.forbidden(Role.Name.PUBLISHER);
        }
    }
}
