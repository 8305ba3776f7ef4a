package no.innhold.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BooleanSupplier;

/** Waits in tests for what the log tells. */
@ApplicationScoped
public class Advances {

    private static final long PATIENCE_MILLIS = 10_000;

    private long last;

    synchronized void advanced(@Observes LogAdvanced log) {
        last = log.last();
        notifyAll();
    }

    /** The last row that this node was told of. */
    public synchronized long last() {
        return last;
    }

    /** Returns when it holds, looking whenever the log has grown. */
    public synchronized void until(BooleanSupplier condition) throws InterruptedException {
        long left = PATIENCE_MILLIS;
        long step = 100;
        while (!condition.getAsBoolean()) {
            if (left <= 0) {
                throw new AssertionError("waited in vain");
            }
            wait(step);
            left -= step;
        }
    }
}
