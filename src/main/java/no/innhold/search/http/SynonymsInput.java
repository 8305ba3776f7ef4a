package no.innhold.search.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator sends of synonyms. */
@Schema(description = "Words and phrases that mean the same; they take the place of all that there were.")
public record SynonymsInput(
        @Schema(
                description =
                        "One group of 2 to 20 expressions in each line, separated by commas, each of up to 6 words; a line"
                                + " that begins with `#` is a remark, and none is empty. At most 2,000 lines; an empty array removes all.",
                examples = "[\"rus, avhengighet\",\"psykisk helse, mental helse\"]")
        @NotNull
        List<@NotNull String> lines) {}
