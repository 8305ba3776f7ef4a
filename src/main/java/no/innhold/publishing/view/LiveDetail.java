package no.innhold.publishing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A period in which an edition is or will be public. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Live", description = "A period in which an edition is or will be public.")
public record LiveDetail(
        @Schema(description = "Number of the edition.", examples = "2") @NotNull
        int edition,

        @Schema(description = "When it begins.") @NotNull Instant from,

        @Schema(description = "When it ends; absent for never.") @Nullable
        Instant until) {}
