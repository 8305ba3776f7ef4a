package no.innhold.publishing.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;

/** Whether a finding stops publishing. */
public enum Severity implements Wire {
    ERROR,
    WARNING;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
