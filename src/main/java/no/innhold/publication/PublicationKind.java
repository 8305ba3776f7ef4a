package no.innhold.publication;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of publication it is. */
@Schema(description = "What kind of publication it is.")
public enum PublicationKind implements Wire {
    JOURNAL_ARTICLE,
    REPORT,
    EVALUATION,
    SURVEY,
    THESIS,
    BROCHURE,
    GUIDELINE,
    ANNUAL_REPORT,
    WEB_ARTICLE;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
