package no.innhold.search;

import io.quarkus.arc.Arc;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits in tests for the index, which is made while the service already answers. */
public final class IndexReady {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private IndexReady() {}

    /** Returns when searches are answered. */
    public static void await() {
        KeptIndex kept = Arc.container().instance(KeptIndex.class).get();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!kept.isReady()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("there is no index");
            }
            LockSupport.parkNanos(PACE_NANOS);
        }
    }
}
