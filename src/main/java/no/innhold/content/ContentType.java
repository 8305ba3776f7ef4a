package no.innhold.content;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;

/** The registered content types; a new one is registered by its constant here. */
public enum ContentType implements Wire {
    PROJECT("project", "projects"),
    PUBLICATION("publication", "publications"),
    NEWS("news", "news"),
    COURSE("course", "courses"),
    PAGE("page", "pages");

    /** The collections of all types, for the template of a path. */
    public static final String COLLECTIONS = "projects|publications|news|courses|pages";

    private final String wire;
    private final String collection;

    ContentType(String wire, String collection) {
        this.wire = wire;
        this.collection = collection;
    }

    @Override
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The last segment of the list's path: {@code projects} for a project. */
    public String collection() {
        return collection;
    }

    /** Path-absolute address of an item in the delivery API. */
    public String href(String slug) {
        return "/v1/" + collection + "/" + slug;
    }

    public static ContentType of(String wire) {
        for (ContentType type : values()) {
            if (type.wire.equals(wire)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no content type " + wire);
    }
}
