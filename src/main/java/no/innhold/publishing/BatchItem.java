package no.innhold.publishing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One text among several that are to be published together. */
@Schema(name = "BatchItem", description = "One text among several that are to be published together.")
public record BatchItem(
        @Schema(description = "The document.") @NotNull UUID id,

        @Schema(description = "Its locale; absent for the default one.", examples = "nb") @Nullable
        String locale,

        @Schema(
                description = "The edition the editor has seen, which must be the newest; absent for whatever it is.",
                examples = "3")
        @Nullable
        @Positive
        Integer edition) {}
