package no.innhold.search.index;

/** A text that a page may show: what orders it, and where in the index it is. */
record Gathered(int text, float score, long published, long high, long low) {}
