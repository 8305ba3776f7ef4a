package no.innhold.snapshot;

import java.io.IOException;
import java.time.Duration;
import no.innhold.platform.background.Rounds;

/** Rests for as long as each piece of work took, but not for long, until it is told to stop. */
final class Pace {

    private static final long LONGEST_REST_NANOS = 500_000_000;

    private final Rounds rounds;
    private final long mostBytes;
    private long begun;

    /**
     * @param rounds whose end is the end of this as well
     * @param mostBytes how large the file may become
     */
    Pace(Rounds rounds, long mostBytes) {
        this.rounds = rounds;
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
        if (rounds.rest(Duration.ofNanos(Math.min(System.nanoTime() - begun, LONGEST_REST_NANOS)))) {
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
