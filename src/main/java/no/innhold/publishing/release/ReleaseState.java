package no.innhold.publishing.release;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a release is to come, has come, or was taken back. */
@Schema(description = "Whether the release is to come, has come, or was taken back.")
public enum ReleaseState implements Wire {
    SCHEDULED,
    PUBLISHED,
    CANCELLED;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
