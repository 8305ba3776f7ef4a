package no.innhold.webhook;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From where on to send once more. */
@Schema(name = "ReplayInput", description = "From where on to send once more.")
public record ReplayInput(
        @Schema(description = "A token of `/v1/changes`; without it, all since the webhook was made.")
        @Size(min = 1, max = 2048)
        @Nullable
        String since) {}
