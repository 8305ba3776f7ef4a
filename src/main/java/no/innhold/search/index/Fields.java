package no.innhold.search.index;

import java.util.List;

/** The names of what the index holds of a text. */
final class Fields {

    /** Counted up with every change of what is indexed or how: an index of another version is built anew. */
    static final String VERSION = "3";

    static final String DOCUMENT = "document";
    static final String WISH = "wish";

    static final String TITLE = "title";

    /** The whole title as one term, its words folded. */
    static final String NAMED = "named";

    static final String SUMMARY = "summary";
    static final String TOPICS = "topics";
    static final String FURTHER = "further";
    static final String BODY = "body";

    /** What words are searched in. */
    static final List<String> SEARCHED = List.of(TITLE, SUMMARY, TOPICS, FURTHER, BODY);

    /**
     * Every word, folded, and in the spelling in which bokmål and nynorsk meet: to find by beginnings, as the first part of
     * a compound, and with typos.
     */
    static final String FOLDED = "folded";

    /**
     * Every word as it is written, in small letters, once for a text, with its {@link Occurrences} in all the fields; behind
     * one with the endings of English stands {@link #ENGLISH}.
     */
    static final String WORDS = "words";

    static final String ENGLISH = "\0e";

    /** A folded word, a zero, the word as it is spelled; only where that differs. */
    static final String SPELLED = "spelled";

    /** The words of titles, folded, the first one also behind {@link #FIRST}. */
    static final String SUGGESTED = "suggested";

    static final char FIRST = '^';

    /** Slugs of the topics. */
    static final String TOPIC = "topic";

    /** What is no text of a document: {@link #VOCABULARY}. */
    static final String KIND = "kind";

    static final String VOCABULARY = "topic";

    static final String IDENTITY_HIGH = "identityHigh";
    static final String IDENTITY_LOW = "identityLow";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String PUBLISHED = "published";
    static final String YEAR = "year";
    static final String TYPE = "type";

    /** Slug, a zero, name. */
    static final String TOPIC_LABELS = "topicLabels";

    /** Slug, a zero, name. */
    static final String PARTNER_LABELS = "partnerLabels";

    /** What a hit shows, as {@link ShownText} writes it. */
    static final String SHOWN = "shown";

    static final char SEPARATOR = '\0';

    private Fields() {}
}
