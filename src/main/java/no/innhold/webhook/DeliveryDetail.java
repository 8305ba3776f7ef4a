package no.innhold.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as administrators see it; what was sent is kept nowhere. */
@Schema(name = "WebhookDelivery", description = "A delivery: what it tells of, and what became of it.")
public record DeliveryDetail(
        @Schema(description = "The `webhook-id` of all its attempts.") @NotNull
        UUID id,

        @Schema(description = "The row of the log that it tells of; absent for a test.", examples = "42") @Nullable
        String sequence,

        @Schema(description = "Type of what has changed; `webhook` for a test.", examples = "news") @NotNull
        String type,

        @Schema(description = "What has happened to it; `test` for a test.", examples = "published") @NotNull
        String kind,

        @NotNull DeliveryState state,
        @NotNull Instant createdAt,

        @Schema(description = "The last 20 attempts, the oldest first.") @NotNull
        List<Attempt> attempts,

        @Schema(description = "When it is sent next, unless the webhook is paused or disabled then.") @Nullable
        Instant nextAt,

        @Schema(description = "When it was delivered, given up or skipped.") @Nullable
        Instant finishedAt) {}
