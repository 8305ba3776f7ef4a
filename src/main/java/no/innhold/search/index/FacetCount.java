package no.innhold.search.index;

import org.jspecify.annotations.Nullable;

/**
 * How many hits carry a value, whatever is chosen within the same facet.
 *
 * @param value the wire name of a type, the slug of a topic or partner, a year in digits
 * @param name of a topic or partner, as one of the hits calls it; null for types and years
 */
public record FacetCount(String value, @Nullable String name, long count) {}
