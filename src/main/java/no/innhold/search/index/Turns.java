package no.innhold.search.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few work at a time, for work that does nothing but compute: side by side all would take as long as all of them together.
 *
 * <p>Where some have to wait, who came last goes first, unless somebody has waited for long: then whoever has waited longest. In
 * the order of their coming each would wait for all before it, and the same number of answers would come late instead of some. When
 * more come than can be answered, all have waited for long, and so it is the order of their coming.
 */
final class Turns {

    private final long patience;
    private final LongSupplier nanoTime;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int free;

    /**
     * @param turns how many at a time
     * @param patience what is long, in nanoseconds; with 0 it is always the order of their coming
     * @param nanoTime as {@link System#nanoTime}
     */
    Turns(int turns, long patience, LongSupplier nanoTime) {
        this.free = turns;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    private record Waiting(long since, Semaphore turn) {}

    /** Waits for a turn, which is to be {@link #give given} back. */
    void take() {
        Waiting mine = takeOrWait();
        if (mine != null) {
            mine.turn().acquireUninterruptibly();
        }
    }

    private synchronized @Nullable Waiting takeOrWait() {
        if (free > 0) {
            free--;
            return null;
        }
        Waiting mine = new Waiting(nanoTime.getAsLong(), new Semaphore(0));
        waiting.addLast(mine);
        return mine;
    }

    /** Gives the turn to the next one. */
    void give() {
        Waiting next = next();
        if (next != null) {
            next.turn().release();
        }
    }

    private synchronized @Nullable Waiting next() {
        Waiting longest = waiting.peekFirst();
        if (longest == null) {
            free++;
            return null;
        }
        return nanoTime.getAsLong() - longest.since() >= patience ? waiting.pollFirst() : waiting.pollLast();
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting.size();
    }
}
