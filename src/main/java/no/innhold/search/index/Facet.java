package no.innhold.search.index;

/** What the hits are counted by. */
public enum Facet {
    TYPE,
    TOPIC,
    YEAR,
    PARTNER
}
