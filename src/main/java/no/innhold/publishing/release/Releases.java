package no.innhold.publishing.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.content.Document;
import no.innhold.content.value.UuidV7;
import no.innhold.listing.Cursor;
import no.innhold.platform.problem.Language;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.time.DatabaseClock;
import no.innhold.publishing.Batch;
import no.innhold.publishing.Batches;
import no.innhold.publishing.DatabaseTime;
import no.innhold.publishing.LivePeriods;
import no.innhold.publishing.PublishMany;
import no.innhold.publishing.PublishRequest;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Plans releases and takes them back. */
@ApplicationScoped
public class Releases {

    private final Session session;
    private final TransactionManager transactions;
    private final Batches batches;
    private final PublishMany publish;
    private final LivePeriods periods;
    private final ReleaseQuery query;
    private final DatabaseTime time;
    private final DatabaseClock clock;
    private final Audit audit;

    Releases(
            Session session,
            TransactionManager transactions,
            Batches batches,
            PublishMany publish,
            LivePeriods periods,
            ReleaseQuery query,
            DatabaseTime time,
            DatabaseClock clock,
            Audit audit) {
        this.session = session;
        this.transactions = transactions;
        this.batches = batches;
        this.publish = publish;
        this.periods = periods;
        this.query = query;
        this.time = time;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Pins the newest editions and writes their live periods, so that nothing has to happen at the instant itself.
     *
     * @throws ProblemException 403, 409 or 422 with a pointer to each item that stands against it
     */
    @Transactional
    public ReleaseDetail make(ReleaseInput input, String actor) {
        request(input).checkNote();
        Batch batch = batches.lock(input.items());
        Instant now = time.now();
        refusePast(input, now);
        Release release = new Release(UuidV7.next(clock), input.name(), input.at(), now, actor);
        session.persist(release);
        session.flush();
        query.insertItems(release.id(), batch.members());
        publish.publish(batch, request(input), actor, release.id().toString());
        audit.done(actor, "release", null, null, release.id().toString());
        return release.detail(query.items(release.id()), now);
    }

    /** What {@link #make} would do: it is done and taken back. */
    @Transactional
    public DryRunDetail dryRun(ReleaseInput input, Language language) {
        request(input).checkNote();
        Batch batch = batches.lock(input.items());
        refusePast(input, time.now());
        List<ReleaseFinding> findings = new ArrayList<>();
        batch.conflicts().forEach(conflict -> findings.add(ReleaseFinding.of(conflict, language)));
        publish.findings(batch)
                .forEach((item, found) -> found.forEach(f -> findings.add(ReleaseFinding.of(f, item, language))));
        publish.open(batch, request(input)).forEach(refusal -> findings.add(ReleaseFinding.of(refusal, language)));
        takeBack();
        return new DryRunDetail(
                batch.members().stream().map(ReleaseItemDetail::of).toList(), findings);
    }

    /** @throws ProblemException 404, 409 if it has come or was cancelled before */
    @Transactional
    public ReleaseDetail cancel(UUID id, String actor) {
        Release release = session.find(Release.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (release == null) {
            throw ProblemException.notFound();
        }
        List<ReleaseQuery.Pinned> pinned = query.pinned(id);
        Map<UUID, Document> documents = batches.lockDocuments(
                pinned.stream().map(ReleaseQuery.Pinned::documentId).toList());
        Instant now = time.now();
        if (release.isCancelled() || !release.at().isAfter(now)) {
            throw ProblemException.conflict(Message.of("release.not-to-come"));
        }
        // what somebody has taken out of the release by cancelling its schedule is not there any more
        pinned.forEach(p -> periods.cancel(p.documentId(), p.locale(), p.editionId(), release.at(), now));
        periods.complete(documents.values());
        release.cancel(now);
        audit.done(actor, "cancel-release", null, null, id.toString());
        return release.detail(query.items(id), now);
    }

    /** @throws ProblemException 404 */
    @Transactional
    public ReleaseDetail one(UUID id) {
        Release release = session.find(Release.class, id);
        if (release == null) {
            throw ProblemException.notFound();
        }
        return release.detail(query.items(id), time.now());
    }

    /** Up to {@code limit} releases, those made last first. */
    @Transactional
    public List<ReleaseDetail> page(@Nullable Cursor cursor, int limit) {
        Instant now = time.now();
        return query.page(cursor, limit).stream()
                .map(release -> release.detail(query.items(release.id()), now))
                .toList();
    }

    @Transactional
    public long count() {
        return query.count();
    }

    private void takeBack() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("a transaction that cannot be taken back", e);
        }
    }

    private static PublishRequest request(ReleaseInput input) {
        return new PublishRequest(input.at(), null, null, input.changeNote(), false);
    }

    private static void refusePast(ReleaseInput input, Instant now) {
        if (!input.at().isAfter(now)) {
            throw ProblemException.invalidContent("/at", "in-the-past", Message.of("release.at-past"));
        }
    }
}
