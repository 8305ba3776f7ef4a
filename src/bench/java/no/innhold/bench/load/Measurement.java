package no.innhold.bench.load;

/**
 * One run in one round.
 *
 * @param round from 1
 * @param server its name
 */
public record Measurement(int round, Case of, int connections, String server, Sample sample) {}
