package no.innhold.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import no.innhold.content.epoch.Epochs;
import no.innhold.delivery.WordSearch;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.search.index.IndexDamagedException;
import no.innhold.search.index.SearchIndex;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The index of this node, never older than what the node knows: whoever asks waits until what was committed here, or heard
 * of from elsewhere, is in it. As long as nothing has changed, that takes no statement.
 */
@Singleton
public class KeptIndex {

    private static final Logger LOG = Logger.getLogger(KeptIndex.class);

    private static final long RETRY_SECONDS = 2;

    /** What an answer to a search may show of. */
    private static final Set<String> TYPES = types();

    private final CatchUp catchUp;
    private final Epochs epochs;
    private final Duration longestWait;
    private final MeterRegistry meters;
    private final ReentrantLock following = new ReentrantLock();
    private final Queue<SearchIndex> former = new ConcurrentLinkedQueue<>();
    private volatile @Nullable State state;
    private volatile boolean expunged = true;

    /**
     * @param epochs the version of this node's epochs up to which it has followed
     * @param committed where the index on disk stands
     */
    private record State(SearchIndex index, IndexPosition position, long epochs, IndexPosition committed) {}

    KeptIndex(CatchUp catchUp, Epochs epochs, SearchConfiguration configuration, MeterRegistry meters) {
        this.catchUp = catchUp;
        this.epochs = epochs;
        this.meters = meters;
        this.longestWait = configuration.longestWait();
        meters.gauge("innhold.search.ready", this, kept -> kept.state == null ? 0 : 1);
        meters.gauge("innhold.search.behind", this, KeptIndex::behind);
    }

    /** Everything that answers depend on. */
    public Set<String> dependsOn() {
        return TYPES;
    }

    /** From now on there is an index. */
    void begin(SearchIndex index, IndexPosition position, long epochsBefore, IndexPosition committed) {
        state = new State(index, position, epochsBefore, committed);
    }

    /** There is none any more. What there was is to be closed by {@link #closeFormer}. */
    boolean end() {
        following.lock();
        try {
            State present = state;
            state = null;
            if (present != null) {
                former.add(present.index());
            }
            return present != null;
        } finally {
            following.unlock();
        }
    }

    /** Gives back what an index that has ended holds on to. */
    void closeFormer() {
        for (SearchIndex index = former.poll(); index != null; index = former.poll()) {
            index.close();
        }
    }

    boolean isReady() {
        return state != null;
    }

    /** Whether all that this node knows is in it. */
    boolean isCurrent() {
        State present = state;
        return present != null && present.epochs() == epochs.version();
    }

    /**
     * The index, as new as what this node knows.
     *
     * @throws ProblemException 503 while there is none, or the newest cannot be read in time
     */
    public SearchIndex current() {
        State present = state;
        if (present == null) {
            throw notReady();
        }
        if (present.epochs() == epochs.version()) {
            return present.index();
        }
        lock();
        try {
            return follow(false).index();
        } finally {
            following.unlock();
        }
    }

    /** The index if it has all that this node knows, without a look into the database. */
    public @Nullable SearchIndex asKnown() {
        State present = state;
        return present != null && present.epochs() == epochs.version() ? present.index() : null;
    }

    /**
     * Asks one of the indexes given here.
     *
     * @param kind of the question, for the metrics
     * @throws ProblemException 503 if it turns out to be damaged; it is made anew then
     */
    public <T> T ask(SearchIndex index, String kind, Function<SearchIndex, T> question) {
        long begun = System.nanoTime();
        try {
            return question.apply(index);
        } catch (IndexDamagedException damage) {
            throw damaged(damage);
        } catch (IllegalStateException e) {
            State present = state;
            // closed meanwhile, because somebody else found it damaged
            throw present != null && present.index() == index ? e : notReady();
        } finally {
            meters.timer("innhold.search.questions", "kind", kind)
                    .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    /** Follows also what no epoch tells of, such as what has begun or ended by itself. */
    void keepUp() {
        following.lock();
        try {
            follow(true);
        } finally {
            following.unlock();
        }
    }

    /** Makes durable what has been followed. */
    void commit() {
        following.lock();
        try {
            State present = state;
            if (present == null || (expunged && present.position().equals(present.committed()))) {
                return;
            }
            if (!expunged) {
                present.index().compact();
            }
            present.index().commit(present.position().toMap());
            expunged = true;
            state = new State(present.index(), present.position(), present.epochs(), present.position());
        } finally {
            following.unlock();
        }
    }

    /** Whether something was erased that is on disk still. */
    boolean isToBeExpunged() {
        return !expunged;
    }

    private State follow(boolean anyway) {
        State present = state;
        if (present == null) {
            throw notReady();
        }
        // before the first statement: what is committed behind it is followed the next time
        long version = epochs.version();
        if (!anyway && present.epochs() == version) {
            return present;
        }
        long begun = System.nanoTime();
        // by itself: who asks may read on a replica, which does not have to have all that this version has
        CatchUp.Followed followed =
                QuarkusTransaction.requiringNew().call(() -> catchUp.follow(present.index(), present.position()));
        meters.timer("innhold.search.followed").record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        expunged &= !followed.erased();
        State next = new State(present.index(), followed.position(), version, present.committed());
        state = next;
        return next;
    }

    private void lock() {
        try {
            if (following.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.unavailable(Message.of("unavailable.search-behind"), RETRY_SECONDS, null);
    }

    /** What the index cannot tell because it is damaged; it is made anew. */
    ProblemException damaged(IndexDamagedException damage) {
        if (end()) {
            LOG.errorf("the index of search is damaged, it is made anew: %s", damage.getMessage());
        }
        return notReady();
    }

    private static ProblemException notReady() {
        return ProblemException.unavailable(Message.of("unavailable.search"), RETRY_SECONDS, null);
    }

    private double behind() {
        return isCurrent() ? 0 : 1;
    }

    private static Set<String> types() {
        Set<String> types = new TreeSet<>(Set.of(WordSearch.EPOCH));
        for (ContentType type : ContentType.values()) {
            types.add(type.wire());
        }
        for (Vocabulary vocabulary : Vocabulary.values()) {
            types.add(vocabulary.wire());
        }
        return Set.copyOf(types);
    }
}
