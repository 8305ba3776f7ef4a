package no.innhold.bench.server;

/** One header of an answer. */
public record Header(String name, String value) {}
