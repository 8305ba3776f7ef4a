package no.innhold.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;

/** Whether a webhook's deliveries are sent. */
public enum WebhookState implements Wire {
    ACTIVE,
    /** By an administrator; it goes on where it stopped when it is resumed. */
    PAUSED,
    /** By its receiver, which answered 410; an administrator can resume it. */
    DISABLED;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
