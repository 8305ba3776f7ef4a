package no.innhold.delivery.item;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another locale of the same document. */
@Schema(description = "Another locale of the same document.")
public record Translation(
        @Schema(examples = "nn") @NotNull String locale,
        @NotNull String title,

        @Schema(examples = "/v1/projects/recoveryhjelpa?locale=nn") @NotNull
        String href) {}
