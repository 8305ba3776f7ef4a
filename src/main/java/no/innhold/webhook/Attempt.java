package no.innhold.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param milliseconds from the look-up of the name to the end of the answer
 */
@Schema(name = "WebhookAttempt", description = "One attempt to deliver.")
public record Attempt(
        @NotNull Instant at,

        @Schema(description = "The status of the answer; absent if none came.", examples = "204") @Nullable
        Integer status,

        @Schema(description = "Why it failed; absent for a success.") @Nullable
        FailureClass failure,

        @Schema(description = "How long it took.", examples = "87") @NotNull
        long milliseconds) {}
