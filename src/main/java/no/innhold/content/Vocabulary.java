package no.innhold.content;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;

/** The two controlled vocabularies that content refers to. */
public enum Vocabulary implements Wire {
    ORGANISATION("organisation", "organisations"),
    TOPIC("topic", "topics");

    /** The collections of both, for the template of a path. */
    public static final String COLLECTIONS = "organisations|topics";

    private final String wire;
    private final String collection;

    Vocabulary(String wire, String collection) {
        this.wire = wire;
        this.collection = collection;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }

    /** Path-absolute address of an entry in the delivery API. */
    public String href(String slug) {
        return "/v1/" + collection + "/" + slug;
    }

    public String collection() {
        return collection;
    }
}
