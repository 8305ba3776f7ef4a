package no.innhold.course;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a session takes place and has room. */
@Schema(description = "Whether a session takes place and has room.")
public enum SessionStatus implements Wire {
    SCHEDULED,
    FULL,
    CANCELLED,
    COMPLETED;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
