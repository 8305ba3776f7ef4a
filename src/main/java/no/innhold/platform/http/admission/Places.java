package no.innhold.platform.http.admission;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places of those at work and the two queues before them. A place that becomes free goes to the reader who has
 * waited longest, and to an editor if no reader waits or readers have all the places they may have.
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

    private final int most;
    private final int longestQueue;
    private final Map<Lane, Queue<T>> lanes = new EnumMap<>(Lane.class);
    private int running;

    /** Those at work and those who wait in one lane. */
    private static final class Queue<T> {

        private final int most;
        private final Set<T> waiting = new LinkedHashSet<>();
        private int running;

        Queue(int most) {
            this.most = most;
        }
    }

    /**
     * @param readers at work, at most
     * @param editors at work, at most
     * @param most of both together
     * @param longestQueue in each lane
     */
    Places(int most, int readers, int editors, int longestQueue) {
        this.most = most;
        this.longestQueue = longestQueue;
        lanes.put(Lane.READERS, new Queue<>(readers));
        lanes.put(Lane.EDITORS, new Queue<>(editors));
    }

    synchronized Welcome enter(Lane lane, T visitor) {
        Queue<T> queue = queue(lane);
        // nobody waits as long as there is a place for the lane
        if (hasPlace(queue)) {
            take(queue);
            return Welcome.ADMITTED;
        }
        if (queue.waiting.size() >= longestQueue) {
            return Welcome.FULL;
        }
        queue.waiting.add(visitor);
        return Welcome.QUEUED;
    }

    /** Gives a place back, and tells who has it now, if anybody waited. */
    synchronized @Nullable T leave(Lane lane) {
        queue(lane).running--;
        running--;
        for (Lane first : Lane.values()) {
            Queue<T> queue = queue(first);
            if (!queue.waiting.isEmpty() && hasPlace(queue)) {
                T next = queue.waiting.iterator().next();
                queue.waiting.remove(next);
                take(queue);
                return next;
            }
        }
        return null;
    }

    /** Takes somebody out of the queue; false if it waits no more. */
    synchronized boolean giveUp(Lane lane, T visitor) {
        return queue(lane).waiting.remove(visitor);
    }

    synchronized int running(Lane lane) {
        return queue(lane).running;
    }

    synchronized int waiting(Lane lane) {
        return queue(lane).waiting.size();
    }

    private boolean hasPlace(Queue<T> queue) {
        return running < most && queue.running < queue.most;
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
