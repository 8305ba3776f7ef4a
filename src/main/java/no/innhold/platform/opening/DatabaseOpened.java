package no.innhold.platform.opening;

/**
 * The database is there, and its schema is the one this release works with. Fired once as an event, synchronously: while
 * the service starts, or later if the database was away then. Whoever observes it in order to begin something must bear
 * to be told again, since the database may go away while it is being told.
 */
public record DatabaseOpened() {}
