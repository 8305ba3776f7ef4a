package no.innhold.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as administrators see it. */
@Schema(name = "Webhook", description = "A webhook as administrators see it.")
public record WebhookDetail(
        @NotNull UUID id,

        @Schema(examples = "https://example.org/innhold") @NotNull
        String url,

        @Schema(description = "The only types it tells of; absent for all.") @Nullable
        List<String> types,

        @Schema(description = "The only kinds of change it tells of; absent for all.") @Nullable
        List<String> kinds,

        @Schema(examples = "Nettstedet") @Nullable String description,

        @Schema(description = "`paused` by an administrator, `disabled` by an answer 410 of the receiver.") @NotNull
        WebhookState state,

        @Schema(description = "Since when it is in that state.") @NotNull
        Instant stateSince,

        @NotNull Instant createdAt,
        @Schema(examples = "key:Nettstedet") @NotNull String createdBy,

        @Schema(description = "Until when the secret before the last rotation signs as well.") @Nullable
        Instant previousUntil) {

    WebhookInput input() {
        return new WebhookInput(url, types, kinds, description);
    }
}
