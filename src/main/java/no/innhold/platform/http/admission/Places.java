package no.innhold.platform.http.admission;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places of those at work and the two queues before them. A place that becomes free goes to the reader who has
 * waited longest, and to an editor if no reader waits or readers have all the places they may have.
 *
 * <p>A queue is full when so many wait as may, and also when its first has waited so long that whoever came now would
 * wait in vain or hardly be glad of the answer. So a slow machine has a shorter queue than a fast one, and nearly all who
 * are turned away are turned away at once.
 *
 * <p>It is asked by all event loops and workers, and waits for nothing but itself.
 *
 * @param <T> who takes a place, told apart by identity
 */
final class Places<T> {

    /** What becomes of somebody who comes. */
    enum Welcome {
        ADMITTED,
        QUEUED,
        FULL
    }

    /**
     * Bounds of one lane.
     *
     * @param running at work, at most
     * @param waiting in the queue, at most
     * @param standing how long its first has waited when nobody joins a queue any more
     */
    record Bounds(int running, int waiting, Duration standing) {}

    private final int most;
    private final Map<Lane, Queue<T>> lanes = new EnumMap<>(Lane.class);
    private int running;

    /** Those at work and those who wait in one lane. */
    private static final class Queue<T> {

        private final Bounds bounds;
        /** With the moment of their coming. */
        private final Map<T, Long> waiting = new LinkedHashMap<>();

        private int running;

        Queue(Bounds bounds) {
            this.bounds = bounds;
        }

        private boolean isFull(long now) {
            return waiting.size() >= bounds.waiting() || hasStood(now);
        }

        private boolean hasStood(long now) {
            return !waiting.isEmpty()
                    && now - waiting.values().iterator().next()
                            > bounds.standing().toNanos();
        }
    }

    /** @param most at work in both lanes together */
    Places(int most, Bounds readers, Bounds editors) {
        this.most = most;
        lanes.put(Lane.READERS, new Queue<>(readers));
        lanes.put(Lane.EDITORS, new Queue<>(editors));
    }

    /** @param now in nanoseconds from any beginning */
    synchronized Welcome enter(Lane lane, T visitor, long now) {
        Queue<T> queue = queue(lane);
        // nobody waits as long as there is a place for the lane
        if (hasPlace(queue)) {
            take(queue);
            return Welcome.ADMITTED;
        }
        if (queue.isFull(now)) {
            return Welcome.FULL;
        }
        queue.waiting.put(visitor, now);
        return Welcome.QUEUED;
    }

    /** Gives a place back, and tells who has it now, if anybody waited. */
    synchronized @Nullable T leave(Lane lane) {
        queue(lane).running--;
        running--;
        for (Lane first : Lane.values()) {
            Queue<T> queue = queue(first);
            if (!queue.waiting.isEmpty() && hasPlace(queue)) {
                T next = queue.waiting.keySet().iterator().next();
                queue.waiting.remove(next);
                take(queue);
                return next;
            }
        }
        return null;
    }

    /** Takes somebody out of the queue; false if it waits no more. */
    synchronized boolean giveUp(Lane lane, T visitor) {
        return queue(lane).waiting.remove(visitor) != null;
    }

    synchronized int running(Lane lane) {
        return queue(lane).running;
    }

    synchronized int waiting(Lane lane) {
        return queue(lane).waiting.size();
    }

    private boolean hasPlace(Queue<T> queue) {
        return running < most && queue.running < queue.bounds.running();
    }

    private void take(Queue<T> queue) {
        queue.running++;
        running++;
    }

    private Queue<T> queue(Lane lane) {
        Queue<T> queue = lanes.get(lane);
        if (queue == null) {
            throw new IllegalStateException(lane + " has no queue");
        }
        return queue;
    }
}
