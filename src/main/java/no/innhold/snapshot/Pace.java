package no.innhold.snapshot;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Rests for as long as each piece of work took, but not for long, until it is told to stop. */
final class Pace {

    private static final long LONGEST_REST_NANOS = 500_000_000;

    private final CountDownLatch stopped;
    private final long mostBytes;
    private long begun;

    /** @param mostBytes how large the file may become */
    Pace(CountDownLatch stopped, long mostBytes) {
        this.stopped = stopped;
        this.mostBytes = mostBytes;
    }

    void begin() {
        begun = System.nanoTime();
    }

    /**
     * Rests.
     *
     * @param bytes how large the file is now
     * @throws InterruptedException if it is to stop
     * @throws TooLarge if the file has become so
     */
    void end(long bytes) throws IOException, InterruptedException {
        if (bytes > mostBytes) {
            throw new TooLarge("the published content needs more than innhold.snapshot.size, " + mostBytes + " bytes");
        }
        if (stopped.await(Math.min(System.nanoTime() - begun, LONGEST_REST_NANOS), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the service stops");
        }
    }

    /** There will be no snapshot. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }
}
