package no.innhold.publishing.difference;

import com.fasterxml.jackson.annotation.JsonValue;
import no.innhold.content.value.Wire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of text that both sides have, or only one of them. */
@Schema(description = "A stretch of text that both editions have, or only one of them.")
public record Word(
        @Schema(description = "Which editions have it.", required = true)
        Op op,

        @Schema(description = "The text, never empty, white space included.", examples = "Ny leder", required = true)
        String text) {

    /** Which side has the text: both, only the later one, only the earlier one. */
    @Schema(name = "WordOp", description = "Whether both editions have the text, only the later, or only the earlier.")
    public enum Op implements Wire {
        EQUAL,
        INSERT,
        DELETE;

        @Override
        @JsonValue
        public String wire() {
            return Wire.super.wire();
        }
    }
}
