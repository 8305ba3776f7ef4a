package no.innhold.content.epoch;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import no.innhold.platform.database.Scalars;
import org.hibernate.Session;

/**
 * The epoch of each content type and vocabulary, advanced in the transaction of every change the public can see.
 *
 * <p>This node's view follows its own changes when they are committed and those of other nodes through
 * {@link EpochWatcher}.
 */
@Singleton
public class Epochs {

    static final String CHANNEL = "innhold_epoch";

    private final Session session;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<PublicChange> changes;
    private final Map<String, Epoch> current = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();
    private volatile long heardAt = System.nanoTime();

    Epochs(Session session, TransactionSynchronizationRegistry transaction, Event<PublicChange> changes) {
        this.session = session;
        this.transaction = transaction;
        this.changes = changes;
    }

    /**
     * Advances the epochs of the change's types in the running transaction, and tells whoever observes changes.
     *
     * @param at the database's time, read after the change's locks
     */
    public void advance(PublicChange change, Instant at) {
        // in one order everywhere, so that two changes cannot wait for each other
        for (String type : new TreeSet<>(change.types())) {
            Long number = Scalars.query(session, """
                            update epoch set number = number + 1, advanced_at = greatest(advanced_at, :at)
                            where type = :type returning number""", Long.class)
                    .setParameter("at", at)
                    .setParameter("type", type)
                    .getSingleResult();
            afterCommit(type, new Epoch(number, at));
        }
        Scalars.query(session, "select count(*) from pg_notify('" + CHANNEL + "', '')", Long.class)
                .getSingleResult();
        changes.fire(change);
    }

    /** The sum of the types' epochs, which grows whenever one of them advances. */
    public long sum(Collection<String> types) {
        return types.stream()
                .map(current::get)
                .mapToLong(e -> e == null ? 0 : e.number())
                .sum();
    }

    /** When the types last changed. */
    public Instant lastChange(Collection<String> types) {
        return types.stream()
                .map(current::get)
                .map(e -> e == null ? Instant.EPOCH : e.advancedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** Takes over an epoch read or written elsewhere; an older one than known is passed over. */
    void learn(String type, Epoch epoch) {
        Epoch before = current.get(type);
        Epoch after = current.merge(type, epoch, (known, told) -> told.number() > known.number() ? told : known);
        if (!after.equals(before)) {
            version.incrementAndGet();
        }
    }

    /** Grows with every change of any epoch that this node learns of. */
    public long version() {
        return version.get();
    }

    /** The epoch of each type as this node knows it. */
    public Map<String, Epoch> known() {
        return Map.copyOf(current);
    }

    /**
     * Takes over what was known in an earlier start, while the database cannot be asked.
     *
     * @param silence how long ago that was known to be so
     */
    public void recall(Map<String, Epoch> epochs, Duration silence) {
        epochs.forEach(this::learn);
        heardAt = System.nanoTime() - silence.toNanos();
    }

    /** What was recalled may be of another database than the one that is there now. */
    void forget() {
        current.clear();
        version.incrementAndGet();
    }

    /** The epochs were read just now. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** How long ago the epochs were last read. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    private void afterCommit(String type, Epoch epoch) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    learn(type, epoch);
                }
            }
        });
    }
}
