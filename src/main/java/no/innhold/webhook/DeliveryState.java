package no.innhold.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;

/** What became of a delivery. */
public enum DeliveryState implements Wire {
    /** To be sent, for the first time or again. */
    PENDING,
    DELIVERED,
    /** Given up after the last attempt. */
    FAILED,
    /** What it was to tell has been erased since. */
    SKIPPED;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
