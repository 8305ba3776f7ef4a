package no.innhold.events;

import java.time.Instant;
import java.util.List;

/**
 * Some rows, and the log as it stood when they were read.
 *
 * @param entries in their order
 * @param last the sequence of the last row of the log
 * @param horizon the oldest sequence a consumer may stand at
 * @param at an instant at which all that the rows tell of has happened
 */
record LogPage(List<LogEntry> entries, long last, long horizon, Instant at) {}
