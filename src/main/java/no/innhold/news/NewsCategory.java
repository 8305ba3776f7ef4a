package no.innhold.news;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of news it is. */
@Schema(description = "What kind of news it is.")
public enum NewsCategory implements Wire {
    NEWS,
    CONSULTATION_RESPONSE,
    EVENT,
    ANNOUNCEMENT;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
