package no.innhold.search.index.text;

import java.util.List;

/** The names of what the index holds of a text. */
public final class Fields {

    /** Counted up with every change of what is indexed or how: an index of another version is built anew. */
    public static final String VERSION = "4";

    public static final String DOCUMENT = "document";
    public static final String WISH = "wish";

    public static final String TITLE = "title";

    /** The whole title as one term, its words folded. */
    public static final String NAMED = "named";

    static final String SUMMARY = "summary";
    static final String TOPICS = "topics";
    static final String FURTHER = "further";
    public static final String BODY = "body";

    /** What words are searched in. */
    public static final List<String> SEARCHED = List.of(TITLE, SUMMARY, TOPICS, FURTHER, BODY);

    /**
     * Every word, folded, and in the spelling in which bokmål and nynorsk meet: to find by beginnings, as the first part of
     * a compound, and with typos.
     */
    public static final String FOLDED = "folded";

    /**
     * Every word as it is written, in small letters, once for a text, with its {@link Occurrences} in all the fields; behind
     * one with the endings of English stands {@link #ENGLISH}.
     */
    public static final String WORDS = "words";

    public static final String ENGLISH = "\0e";

    /** A folded word, a zero, the word as it is spelled; only where that differs. */
    public static final String SPELLED = "spelled";

    /** The words of titles, folded, the first one also behind {@link #FIRST}. */
    public static final String SUGGESTED = "suggested";

    public static final char FIRST = '^';

    /** Slugs of the topics. */
    public static final String TOPIC = "topic";

    /** What is no text of a document: {@link #VOCABULARY}. */
    public static final String KIND = "kind";

    public static final String VOCABULARY = "topic";

    public static final String IDENTITY_HIGH = "identityHigh";
    public static final String IDENTITY_LOW = "identityLow";
    public static final String FROM = "from";
    public static final String UNTIL = "until";
    public static final String PUBLISHED = "published";
    public static final String YEAR = "year";
    public static final String TYPE = "type";

    /** Slug, a zero, name. */
    public static final String TOPIC_LABELS = "topicLabels";

    /** Slug, a zero, name. */
    public static final String PARTNER_LABELS = "partnerLabels";

    /** What a hit shows, as {@link ShownText} writes it. */
    static final String SHOWN = "shown";

    public static final char SEPARATOR = '\0';

    private Fields() {}
}
