package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.content.LivePeriod;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.value.UuidV7;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes editions public, from an instant on and perhaps until another. */
@ApplicationScoped
public class Publish {

    private final Session session;
    private final Slugs slugs;
    private final DatabaseTime time;
    private final DatabaseClock clock;
    private final Epochs epochs;

    Publish(Session session, Slugs slugs, DatabaseTime time, DatabaseClock clock, Epochs epochs) {
        this.session = session;
        this.slugs = slugs;
        this.time = time;
        this.clock = clock;
        this.epochs = epochs;
    }

    /**
     * Publishes one edition in its locale.
     *
     * @throws ProblemException 409 if the period would run into a scheduled one, 422 for an instant that is not possible
     */
    @Transactional
    public void publish(Edition edition, PublishRequest request) {
        Document document = open(edition, request);
        complete(List.of(document));
    }

    /** Opens the live period without telling the readers yet; {@link #complete} must follow in the transaction. */
    Document open(Edition edition, PublishRequest request) {
        Document document = session.find(Document.class, edition.head().documentId(), LockModeType.PESSIMISTIC_WRITE);
        List<LivePeriod> periods = periods(edition);
        Instant now = afterAll(periods, time.now());
        Instant from = from(request, now);
        Instant until = until(request, from, periods);
        Optional<LivePeriod> last = periods.stream()
                .filter(p -> p.liveFrom().isBefore(from))
                .max(Comparator.comparing(LivePeriod::liveFrom));
        last.filter(p -> p.liveUntil() == null || p.liveUntil().isAfter(from)).ifPresent(p -> p.endAt(from));
        // the exclusion constraint looks at each statement, so the old end must be there before the new beginning
        session.flush();
        session.persist(period(edition, request, from, until, now, last));
        slugs.becomesPublic(document, edition.head().slug(), from);
        Ending ending = session.find(
                Ending.class, new Ending.Key(document.id(), edition.head().locale()));
        if (ending != null) {
            session.remove(ending);
        }
        return document;
    }

    /** Lets the readers see what has been opened: derives who is served what, and advances the epochs. */
    void complete(Collection<Document> documents) {
        session.flush();
        UUID[] ids = documents.stream().map(Document::id).distinct().toArray(UUID[]::new);
        session.createNativeQuery("select count(*) from refresh_served(:documents)", Long.class)
                .setParameter("documents", ids, UUID[].class)
                .getSingleResult();
        epochs.advance(documents.stream().map(d -> d.type().wire()).toList(), time.now());
    }

    private List<LivePeriod> periods(Edition edition) {
        return session.createSelectionQuery(
                        "from LivePeriod p where p.documentId = :document and p.locale = :locale", LivePeriod.class)
                .setParameter("document", edition.head().documentId())
                .setParameter("locale", edition.head().locale())
                .getResultList();
    }

    // two publications within one millisecond: the second comes one later, as no period may be empty
    private static Instant afterAll(List<LivePeriod> periods, Instant now) {
        return periods.stream().anyMatch(p -> p.liveFrom().equals(now)) ? now.plusMillis(1) : now;
    }

    private static Instant from(PublishRequest request, Instant now) {
        if (request.from() == null) {
            return now;
        }
        if (request.from().isBefore(now)) {
            throw ProblemException.invalidContent("/from", "in-the-past", Message.of("publish.from-past"));
        }
        return request.from();
    }

    private static @Nullable Instant until(PublishRequest request, Instant from, List<LivePeriod> periods) {
        Instant next = periods.stream()
                .map(LivePeriod::liveFrom)
                .filter(start -> !start.isBefore(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (request.until() == null) {
            return next;
        }
        if (!request.until().isAfter(from)) {
            throw ProblemException.invalidContent("/until", "before-from", Message.of("publish.until-before-from"));
        }
        if (next != null && request.until().isAfter(next)) {
            throw ProblemException.conflict(Message.of("publish.until-beyond-schedule"));
        }
        return request.until();
    }

    private LivePeriod period(
            Edition edition,
            PublishRequest request,
            Instant from,
            @Nullable Instant until,
            Instant now,
            Optional<LivePeriod> last) {
        if (request.publishedAt() != null && request.publishedAt().isAfter(now)) {
            throw ProblemException.invalidContent("/publishedAt", "in-the-future", Message.of("publish.dated-future"));
        }
        Instant publishedAt = Optional.ofNullable(request.publishedAt())
                .or(() -> last.map(LivePeriod::publishedAt))
                .orElse(from);
        Instant updatedAt =
                last.map(p -> request.minor() ? p.updatedAt() : from).orElse(publishedAt);
        String changeNote = request.minor() ? last.map(LivePeriod::changeNote).orElse(null) : request.changeNote();
        return new LivePeriod(UuidV7.next(clock), edition, from, until, publishedAt, updatedAt, changeNote);
    }
}
