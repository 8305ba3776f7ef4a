package no.innhold.kill;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Until something is so. */
final class Waiting {

    private static final Duration PACE = Duration.ofMillis(10);

    private Waiting() {}

    /** @throws AssertionError if it is not so in time */
    static void until(Duration longest, String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + longest + ": " + what);
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
    }
}
