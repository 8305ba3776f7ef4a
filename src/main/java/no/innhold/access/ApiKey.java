package no.innhold.access;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of an API key; its secret is not. */
@Schema(description = "What is known of an API key.")
public record ApiKey(
        @Schema(description = "Part of the key, and its name in paths.", examples = "k3v9x0q1ab")
        String id,

        @Schema(description = "What the key is for.", examples = "Nettstedet")
        String name,

        @Schema(description = "What the key may do.") Role role,

        @Schema(description = "The collections the key is confined to; absent for all.") @Nullable
        List<Scope> scopes,

        @Schema(description = "When the key ends; absent if it does not.") @Nullable
        Instant expiresAt,

        Instant createdAt,

        @Schema(description = "Who made the key.", examples = "key:admin")
        String createdBy,

        @Schema(description = "When the key was last used, to the minute; absent if never.") @Nullable
        Instant lastUsedAt,

        @Schema(description = "When the key was revoked; absent if it was not.") @Nullable
        Instant revokedAt) {}
