package no.innhold.platform.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work in rounds on a daemon thread of its own: the next one begins when there is something to do, and now and then anyway,
 * in case nobody said so.
 */
public final class Rounds {

    /** One round, or what comes before the first or behind the last. */
    @FunctionalInterface
    public interface Work {

        /** @throws InterruptedException if there is to be no further round */
        void run() throws InterruptedException;
    }

    private final String name;
    private final Duration between;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param between two rounds, unless it is woken
     */
    public Rounds(String name, Duration between) {
        this.name = name;
        this.between = between;
    }

    /** Begins, unless it has begun before. */
    public synchronized void start(Work round) {
        start(() -> {}, round, () -> {});
    }

    /** Begins, unless it has begun before; {@code last} also follows a round that failed. */
    public synchronized void start(Work first, Work round, Runnable last) {
        if (thread == null) {
            thread = new Thread(() -> work(first, round, last), name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** There is something to do. */
    public void wake() {
        woken.release();
    }

    /** No further round: there is nothing more to do. */
    public void finish() {
        stopped.countDown();
    }

    /** No further round; waits so long for the end of the one that runs. */
    public void stop(Duration atMost) throws InterruptedException {
        finish();
        wake();
        Thread running = running();
        if (running != null) {
            running.join(atMost.toMillis());
        }
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /**
     * Waits, also if there is something to do.
     *
     * @return whether it has been stopped meanwhile
     */
    public boolean rest(Duration duration) throws InterruptedException {
        return stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized @Nullable Thread running() {
        return thread;
    }

    private void work(Work first, Work round, Runnable last) {
        try {
            first.run();
            while (!isStopped()) {
                round.run();
                if (woken.tryAcquire(between.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            last.run();
        }
    }
}
