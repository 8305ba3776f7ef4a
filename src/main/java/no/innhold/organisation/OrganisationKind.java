package no.innhold.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of organisation it is. */
@Schema(description = "What kind of organisation it is.")
public enum OrganisationKind implements Wire {
    MUNICIPALITY,
    UNIVERSITY,
    VOLUNTARY,
    HEALTH_TRUST,
    STATE,
    COMPANY,
    OTHER;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
