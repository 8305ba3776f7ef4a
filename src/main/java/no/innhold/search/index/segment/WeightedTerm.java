package no.innhold.search.index.segment;

import org.apache.lucene.util.BytesRef;

/**
 * A form that a word may have in a text.
 *
 * @param factor between 0 and 1, by which an occurrence counts
 */
public record WeightedTerm(BytesRef term, float factor) {}
