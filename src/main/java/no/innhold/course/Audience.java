package no.innhold.course;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a course is for. */
@Schema(description = "Who a course is for.")
public enum Audience implements Wire {
    INHABITANTS,
    NEXT_OF_KIN,
    PROFESSIONALS,
    EVERYONE;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
