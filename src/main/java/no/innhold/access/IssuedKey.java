package no.innhold.access;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key in the only answer that tells it. */
@Schema(description = "A new API key, or a new secret of one. It is shown this once.")
public record IssuedKey(
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

        @Schema(description = "When the secret before this one ends; absent for a new key.") @Nullable
        Instant previousUntil,

        @Schema(description = "What to send in the Authorization header.")
        String key) {

    static IssuedKey of(ApiKey key, String token, @Nullable Instant previousUntil) {
        return new IssuedKey(
                key.id(), key.name(), key.role(), key.scopes(), key.expiresAt(), key.createdAt(), previousUntil, token);
    }
}
