package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.content.Locales;
import no.innhold.management.IfMatch;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.finding.IdentityNumbers;
import org.hibernate.Session;

/** Ends that a text is public, and says how. */
@ApplicationScoped
public class Unpublish {

    private final Session session;
    private final Documents documents;
    private final StoredContent stored;
    private final EditConflicts conflicts;
    private final LivePeriods periods;
    private final Redirects redirects;
    private final Locales locales;
    private final DatabaseTime time;
    private final Audit audit;

    Unpublish(
            Session session,
            Documents documents,
            StoredContent stored,
            EditConflicts conflicts,
            LivePeriods periods,
            Redirects redirects,
            Locales locales,
            DatabaseTime time,
            Audit audit) {
        this.session = session;
        this.documents = documents;
        this.stored = stored;
        this.conflicts = conflicts;
        this.periods = periods;
        this.redirects = redirects;
        this.locales = locales;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Ends the text of one locale. Of a text that has ended before, it changes what readers are told.
     *
     * @throws ProblemException 404; 409 if it is not public at that instant; 412; 422 for an instant or address that is
     *     not possible
     */
    @Transactional
    public void one(
            ContentForm<?> form, UUID id, String locale, IfMatch ifMatch, UnpublishInput request, String actor) {
        Document document = documents.lockForWork(form.type(), id);
        Edition newest = stored.newest(form, id, locale).orElseThrow(() -> ProblemException.noText(locale));
        conflicts.check(form, newest, ifMatch);
        Instant now = time.now();
        Instant at = at(request, now);
        IdentityNumbers.refuseText("/explanation", request.explanation());
        redirects.check(form.type(), id, request);
        if (!end(document, locale, request, at, now)) {
            throw notPublic(request);
        }
        periods.complete(List.of(document));
        audit.done(actor, "unpublish", id, locale, request.kind().wire());
    }

    /**
     * Ends the texts of all locales that are public at that instant.
     *
     * @param ifMatch names the newest edition of one of the locales that the document has
     * @return the first such locale in the configured order
     * @throws ProblemException as {@link #one}; 409 if none is public
     */
    @Transactional
    public String all(ContentForm<?> form, UUID id, IfMatch ifMatch, UnpublishInput request, String actor) {
        Document document = documents.lockForWork(form.type(), id);
        List<? extends Edition> newest = locales.configured().stream()
                .flatMap(locale -> stored.newest(form, id, locale).stream())
                .toList();
        if (newest.isEmpty()) {
            throw ProblemException.notFound();
        }
        Edition seen = conflicts.checkAny(form, newest, ifMatch);
        Instant now = time.now();
        Instant at = at(request, now);
        IdentityNumbers.refuseText("/explanation", request.explanation());
        redirects.check(form.type(), id, request);
        List<String> ended = periods.openLocales(id, now).stream()
                .filter(locale -> end(document, locale, request, at, now))
                .toList();
        if (ended.isEmpty()) {
            throw notPublic(request);
        }
        periods.complete(List.of(document));
        ended.forEach(locale ->
                audit.done(actor, "unpublish", id, locale, request.kind().wire()));
        return seen.head().locale();
    }

    private static ProblemException notPublic(UnpublishInput request) {
        return ProblemException.conflict(
                request.at() == null ? Message.of("unpublish.not-public-now") : Message.of("unpublish.not-public"));
    }

    private static Instant at(UnpublishInput request, Instant now) {
        Instant at = request.at();
        if (at == null) {
            return now;
        }
        if (at.isBefore(now)) {
            throw ProblemException.invalidContent("/at", "in-the-past", Message.of("unpublish.at-past"));
        }
        return at;
    }

    private boolean end(Document document, String locale, UnpublishInput request, Instant at, Instant now) {
        Optional<Instant> speaks = periods.close(document.id(), locale, at, now)
                .or(() -> Optional.of(at).filter(x -> x.equals(now) && periods.hasEnded(document.id(), locale, now)));
        speaks.ifPresent(instant -> session.persist(new Ending(
                document.id(), locale, request.kind(), request.explanation(), request.redirectTo(), instant)));
        return speaks.isPresent();
    }
}
