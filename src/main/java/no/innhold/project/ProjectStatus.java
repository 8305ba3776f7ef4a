package no.innhold.project;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a project has come. */
@Schema(description = "How far a project has come.")
public enum ProjectStatus implements Wire {
    PLANNED,
    ONGOING,
    COMPLETED;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
