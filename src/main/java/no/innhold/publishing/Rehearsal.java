package no.innhold.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.innhold.content.Document;
import no.innhold.content.Edition;
import no.innhold.content.LivePeriod;
import no.innhold.platform.problem.ProblemException;

/**
 * Shows what publishing would lead to: it is done, looked at, and taken back. So a preview cannot differ from what will
 * be public, and nothing that reads public content has to know of drafts.
 */
@ApplicationScoped
public class Rehearsal {

    private final TransactionManager transactions;
    private final Documents documents;
    private final StoredContent stored;
    private final LivePeriods periods;
    private final DatabaseTime time;

    Rehearsal(
            TransactionManager transactions,
            Documents documents,
            StoredContent stored,
            LivePeriods periods,
            DatabaseTime time) {
        this.transactions = transactions;
        this.documents = documents;
        this.stored = stored;
        this.periods = periods;
        this.time = time;
    }

    /**
     * Looks at the moment when the newest edition of a text is public: the one it is scheduled for, else now.
     *
     * @param look is given that moment; it runs in the transaction that is taken back
     * @throws ProblemException 404 if there is no such text or it is in the trash, 409 if another document has its slug
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T of(ContentForm<?> form, UUID id, String locale, Function<Instant, T> look) {
        Document document = documents.lock(form.type(), id);
        if (document.isTrashed()) {
            throw ProblemException.notFound();
        }
        Edition newest = stored.newest(form, id, locale).orElseThrow(ProblemException::notFound);
        Instant now = time.now();
        Optional<Instant> planned = periods.of(id, locale).stream()
                .filter(p -> p.editionId().equals(newest.id()))
                .filter(p -> p.contains(now) || p.liveFrom().isAfter(now))
                .map(LivePeriod::liveFrom)
                .map(from -> from.isAfter(now) ? from : now)
                .findFirst();
        T seen = look.apply(planned.orElseGet(() -> published(document, newest, now)));
        // whatever throws before this takes it back as well
        takeBack();
        return seen;
    }

    private Instant published(Document document, Edition newest, Instant now) {
        periods.open(document, newest, PublishRequest.AT_ONCE, now);
        periods.derive(List.of(document));
        // the period may begin a millisecond after it was asked for
        return now.plusMillis(1);
    }

    private void takeBack() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("a transaction that cannot be taken back", e);
        }
    }
}
