package no.innhold.publication;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who can read the publication. */
@Schema(description = "Who can read the publication.")
public enum Access implements Wire {
    OPEN,
    CLOSED,
    EMBARGOED,
    METADATA_ONLY;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
