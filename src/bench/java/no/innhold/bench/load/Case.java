package no.innhold.bench.load;

import no.innhold.bench.server.Request;

/**
 * One kind of request that is measured.
 *
 * @param name in the results, without spaces
 * @param what it is, for people
 */
public record Case(String name, String what, Request request) {}
