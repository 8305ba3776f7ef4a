package no.innhold.events;

/**
 * The log has grown, here or on another node. Fired as an event, synchronously and on the thread that follows the log,
 * within milliseconds, and half a second later if notice of it got lost; whoever observes it must not dwell.
 *
 * @param last the sequence of the last row
 */
public record LogAdvanced(long last) {}
