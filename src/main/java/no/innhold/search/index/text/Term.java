package no.innhold.search.index.text;

/** A topic that may be suggested, by its name in one locale. */
public record Term(String slug, String locale, String name) {}
