package no.innhold.delivery.answer;

/** What answers that are of no type are purged by; those of a type or vocabulary carry its wire form. */
public final class SurrogateKeys {

    /** Of searches and suggestions. */
    public static final String SEARCH = "search";

    /** Of the log of changes. */
    public static final String CHANGES = "changes";

    private SurrogateKeys() {}
}
