package no.innhold.search.index;

/** How hits are sorted; ties go by the newest, then by document. */
public enum Ordering {
    RELEVANCE,
    OLDEST,
    NEWEST
}
