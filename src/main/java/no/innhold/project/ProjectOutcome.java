package no.innhold.project;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a project. */
@Schema(description = "What became of a project.")
public enum ProjectOutcome implements Wire {
    PERMANENT_SERVICE,
    HANDED_OVER,
    ENDED;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
