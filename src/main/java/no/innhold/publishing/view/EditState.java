package no.innhold.publishing.view;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a text stands, derived from its editions and live periods; the first that holds in this order, trash first. */
@Schema(
        description = "Where the text stands: in the trash; public as last saved; public with later saves that are not;"
                + " not public but scheduled; no longer public; never public.")
public enum EditState implements Wire {
    TRASHED,
    PUBLISHED,
    CHANGED,
    SCHEDULED,
    ENDED,
    DRAFT;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
