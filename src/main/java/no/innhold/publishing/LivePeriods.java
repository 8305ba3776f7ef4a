package no.innhold.publishing;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.content.LiveDates;
import no.innhold.content.LivePeriod;
import no.innhold.content.epoch.Epochs;
import no.innhold.content.epoch.PublicChange;
import no.innhold.content.value.UuidV7;
import no.innhold.platform.database.Scalars;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.time.DatabaseClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes the intervals of time in which editions are public. The caller holds the document's lock, and
 * {@link #complete} follows in the same transaction.
 */
@ApplicationScoped
public class LivePeriods {

    private final Session session;
    private final Slugs slugs;
    private final DatabaseTime time;
    private final DatabaseClock clock;
    private final Epochs epochs;

    LivePeriods(Session session, Slugs slugs, DatabaseTime time, DatabaseClock clock, Epochs epochs) {
        this.session = session;
        this.slugs = slugs;
        this.time = time;
        this.clock = clock;
        this.epochs = epochs;
    }

    /** Publishes an edition that nobody has to judge any more. */
    @Transactional
    public void publish(Edition edition, PublishRequest request) {
        Document document = session.find(Document.class, edition.head().documentId(), LockModeType.PESSIMISTIC_WRITE);
        open(document, edition, request, time.now());
        complete(List.of(document));
    }

    /**
     * Opens a live period for the edition, in its locale; one that runs then ends there.
     *
     * @param asked when this was asked for: the instant at which all that is published together goes live
     * @throws ProblemException 409 if it would meet a scheduled one, 422 for an instant that is not possible
     */
    void open(Document document, Edition edition, PublishRequest request, Instant asked) {
        String locale = edition.head().locale();
        NewPeriod period = NewPeriod.among(of(document.id(), locale), request, asked);
        Instant from = period.from();
        period.last()
                .filter(p -> p.liveUntil() == null || p.liveUntil().isAfter(from))
                .ifPresent(p -> p.endAt(from));
        // the exclusion constraint looks at each statement, so the old end must be there before the new beginning
        session.flush();
        LiveDates dates = period.dates();
        period.following()
                .ifPresent(p ->
                        p.follow(dates, period.last().map(LivePeriod::dates).orElse(null)));
        session.persist(new LivePeriod(UuidV7.next(clock), edition, from, period.until(), request.until(), dates));
        slugs.becomesPublic(document, edition.head().slug(), from);
        forgetEndings(
                document.id(),
                locale,
                from,
                period.following().map(LivePeriod::liveFrom).orElse(null));
    }

    /**
     * Ends the period that contains the instant, in place of any ending that was to come.
     *
     * @return when it ends, which is a millisecond later than asked if it has only just begun; empty if there is none
     */
    Optional<Instant> close(UUID document, String locale, Instant at, Instant now) {
        List<LivePeriod> periods = of(document, locale);
        List<Ending> planned = endingsAfter(document, locale, now);
        Set<Instant> ends = planned.stream().map(Ending::endedAt).collect(toSet());
        Map<LivePeriod, Instant> next = new HashMap<>();
        for (int i = 1; i < periods.size(); i++) {
            next.put(periods.get(i - 1), periods.get(i).liveFrom());
        }
        Optional<LivePeriod> found = periods.stream()
                .filter(p -> !p.liveFrom().isAfter(at))
                .filter(p -> p.liveUntil() == null
                        || p.liveUntil().isAfter(at)
                        || (ends.contains(p.liveUntil()) && p.wouldContain(at, next.get(p))))
                .findFirst();
        found.ifPresent(p -> {
            planned.forEach(session::remove);
            periods.stream()
                    .filter(other -> other.liveUntil() != null && ends.contains(other.liveUntil()))
                    .forEach(other -> other.endAsPlanned(next.get(other)));
            p.endAt(p.liveFrom().isBefore(at) ? at : at.plusMillis(1));
            session.flush();
        });
        return found.map(LivePeriod::liveUntil);
    }

    /** Whether the text was public and is not any more. */
    boolean hasEnded(UUID document, String locale, Instant now) {
        List<LivePeriod> periods = of(document, locale);
        return periods.stream().anyMatch(p -> !p.liveFrom().isAfter(now))
                && periods.stream().noneMatch(p -> p.contains(now));
    }

    /**
     * Takes back what is scheduled in the locale, publication and ending; the running period gets its own end back.
     *
     * @return false if nothing was scheduled
     */
    boolean cancelSchedule(UUID document, String locale, Instant now) {
        List<LivePeriod> periods = of(document, locale);
        List<LivePeriod> future =
                periods.stream().filter(p -> p.liveFrom().isAfter(now)).toList();
        future.forEach(session::remove);
        // removed before the period in front of it grows into its place
        session.flush();
        int endings = forgetEndings(document, locale, now, null);
        Optional<LivePeriod> running =
                periods.stream().filter(p -> p.contains(now)).findFirst();
        running.ifPresent(p -> p.endAsPlanned(null));
        slugs.forgetUnlessPublic(document, now);
        return endings + future.size() > 0;
    }

    /** Takes back one scheduled period; false if the edition is not scheduled at that instant. */
    public boolean cancel(UUID document, String locale, UUID edition, Instant from, Instant now) {
        List<LivePeriod> periods = of(document, locale);
        Optional<LivePeriod> scheduled = periods.stream()
                .filter(p -> p.liveFrom().equals(from) && p.editionId().equals(edition))
                .findFirst();
        scheduled.ifPresent(p -> {
            session.remove(p);
            session.flush();
            periods.stream()
                    .filter(before -> from.equals(before.liveUntil()))
                    .forEach(before -> before.endAsPlanned(null));
            // an ending of what will not be public any more
            forgetEndings(document, locale, from, null);
            slugs.forgetUnlessPublic(document, now);
        });
        return scheduled.isPresent();
    }

    /** Derives anew who is served what; nobody is told. */
    void derive(Collection<Document> documents) {
        session.flush();
        UUID[] ids = documents.stream().map(Document::id).distinct().toArray(UUID[]::new);
        Scalars.query(session, "select count(*) from refresh_served(:documents)", Long.class)
                .setParameter("documents", ids, UUID[].class)
                .getSingleResult();
    }

    /** Lets the readers see what has changed: derives who is served what, and advances the epochs. */
    public void complete(Collection<Document> documents) {
        derive(documents);
        epochs.advance(PublicChange.of(documents), time.now());
    }

    /** All periods of a document and locale, the earliest first. */
    List<LivePeriod> of(UUID document, String locale) {
        return session.createSelectionQuery(
                        "from LivePeriod p where p.documentId = :document and p.locale = :locale order by p.liveFrom",
                        LivePeriod.class)
                .setParameter("document", document)
                .setParameter("locale", locale)
                .getResultList();
    }

    /** The locales in which the document is live now or will be. */
    List<String> openLocales(UUID document, Instant now) {
        return session.createSelectionQuery(
                        "select distinct p.locale from LivePeriod p where p.documentId = :document"
                                + " and (p.liveUntil is null or p.liveUntil > :now) order by p.locale",
                        String.class)
                .setParameter("document", document)
                .setParameter("now", now)
                .getResultList();
    }

    boolean wasEverLive(UUID document, Instant now) {
        return session.createSelectionQuery(
                                "select count(*) from LivePeriod p where p.documentId = :document and p.liveFrom <= :now",
                                Long.class)
                        .setParameter("document", document)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /** Endings that were to come in (after, to]. */
    private int forgetEndings(UUID document, String locale, Instant after, @Nullable Instant to) {
        List<Ending> forgotten = endingsAfter(document, locale, after).stream()
                .filter(x -> to == null || !x.endedAt().isAfter(to))
                .toList();
        forgotten.forEach(session::remove);
        return forgotten.size();
    }

    private List<Ending> endingsAfter(UUID document, String locale, Instant instant) {
        return session.createSelectionQuery(
                        "from Ending x where x.documentId = :document and x.locale = :locale and x.endedAt > :after",
                        Ending.class)
                .setParameter("document", document)
                .setParameter("locale", locale)
                .setParameter("after", instant)
                .getResultList();
    }
}
