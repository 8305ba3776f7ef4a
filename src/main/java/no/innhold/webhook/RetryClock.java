package no.innhold.webhook;

import java.time.Instant;

/** The time by which deliveries are due; one that a test can move on without moving everything else. */
@FunctionalInterface
interface RetryClock {

    /** In whole milliseconds. */
    Instant now();
}
