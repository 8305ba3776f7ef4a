package no.innhold.content.epoch;

/**
 * The epochs have just been read from the database. Fired as an event, synchronously and on the thread that follows them,
 * at every change and at least twice a second; whoever observes it must not dwell.
 */
public record EpochsHeard() {}
