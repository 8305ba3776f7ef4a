package no.innhold.search.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words that mean the same, and since when. */
@Schema(name = "EditedSynonyms", description = "Words and phrases that mean the same.")
public record SynonymsDetail(
        @Schema(description = "Grows with each change; the entity tag.", examples = "1") @NotNull
        int version,

        @Schema(
                description =
                        "One group of expressions in each line, separated by commas; a line that begins with `#` is a"
                                + " remark.",
                examples = "[\"rus, avhengighet\",\"psykisk helse, mental helse\"]")
        @NotNull
        List<String> lines) {}
