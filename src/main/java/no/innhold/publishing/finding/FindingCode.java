package no.innhold.publishing.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;

/** What can be found. */
public enum FindingCode implements Wire {
    MISSING_SUMMARY,
    MISSING_DATE,
    MISSING_FIELD,
    LOCALES_DIFFER,
    MISSING_ALT,
    VAGUE_LINK_TEXT,
    BARE_URL_LINK,
    EMPTY_HEADING,
    TABLE_WITHOUT_HEADER,
    HEADING_JUMP,
    REFERENCE_NOT_PUBLIC,
    COURSE_IN_THE_PAST,
    HARD_TO_READ,
    NATIONAL_IDENTITY_NUMBER;

    @Override
    @JsonValue
    public String wire() {
        return Wire.super.wire();
    }
}
