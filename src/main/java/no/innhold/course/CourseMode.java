package no.innhold.course;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a course is held. */
@Schema(description = "How a course is held.")
public enum CourseMode implements Wire {
    ONSITE,
    ONLINE,
    BLENDED;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
