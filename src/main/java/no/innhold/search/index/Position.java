package no.innhold.search.index;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a hit stands in its order; what a cursor has to carry.
 *
 * @param score of the hit, as it was
 * @param reading how strictly the question was read for the first page; the pages after it read it the same way, from 0
 */
public record Position(float score, Instant publishedAt, UUID document, int reading) {}
