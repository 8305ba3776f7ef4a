package no.innhold.publishing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One save in the history of a text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditionItem", description = "One save in the history of a text.")
public record EditionSummary(
        @Schema(description = "Counts the saves of this locale, from 1.", examples = "3") @NotNull
        int edition,

        @NotNull Instant savedAt,
        @Schema(examples = "key:redaksjonen") @NotNull String savedBy,
        @NotNull String title,

        @Schema(description = "The edition that this one repeats.", examples = "1") @Nullable
        Integer restoredFrom) {}
