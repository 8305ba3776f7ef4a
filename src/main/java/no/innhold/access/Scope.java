package no.innhold.access;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;

/** A collection that an API key may be confined to, named as in the path. */
public enum Scope implements Wire {
    PROJECTS,
    PUBLICATIONS,
    NEWS,
    COURSES,
    PAGES,
    ORGANISATIONS,
    TOPICS,
    MEDIA;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
