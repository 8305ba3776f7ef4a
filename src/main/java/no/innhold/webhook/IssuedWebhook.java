package no.innhold.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook in the only answer that tells its secret. */
@Schema(name = "IssuedWebhook", description = "A new webhook, or a new secret of one. It is shown this once.")
public record IssuedWebhook(
        @NotNull UUID id,

        @Schema(description = "What its calls are signed with.", examples = "whsec_…") @NotNull
        String secret,

        @Schema(examples = "https://example.org/innhold") @NotNull
        String url,

        @Schema(description = "The only types it tells of; absent for all.") @Nullable
        List<String> types,

        @Schema(description = "The only kinds of change it tells of; absent for all.") @Nullable
        List<String> kinds,

        @Schema(examples = "Nettstedet") @Nullable String description,
        @NotNull WebhookState state,
        @NotNull Instant stateSince,
        @NotNull Instant createdAt,
        @Schema(examples = "key:Nettstedet") @NotNull String createdBy,

        @Schema(description = "Until when the secret before signs as well; absent for a new webhook.") @Nullable
        Instant previousUntil) {

    static IssuedWebhook of(WebhookDetail webhook, String secret) {
        return new IssuedWebhook(
                webhook.id(),
                secret,
                webhook.url(),
                webhook.types(),
                webhook.kinds(),
                webhook.description(),
                webhook.state(),
                webhook.stateSince(),
                webhook.createdAt(),
                webhook.createdBy(),
                webhook.previousUntil());
    }
}
