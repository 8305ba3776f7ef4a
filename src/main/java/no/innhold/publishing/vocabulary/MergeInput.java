package no.innhold.publishing.vocabulary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which entry takes the place of another. */
@Schema(name = "MergeRequest", description = "Which entry takes the place of another.")
public record MergeInput(
        @Schema(description = "Slug of the entry that stays, of the same vocabulary.", examples = "recovery") @NotNull
        String into) {}
