package no.innhold.access;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;

/** What became of what somebody wanted. */
public enum Outcome implements Wire {
    DONE,
    DENIED;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
