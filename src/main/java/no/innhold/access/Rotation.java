package no.innhold.access;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a key gets a new secret. */
@Schema(description = "How long the secret before goes on working.")
public record Rotation(
        @Schema(description = "When it ends: at most 30 days ahead, at once if that has passed, in 24 hours if absent.")
        @Nullable
        Instant previousUntil) {

    static final Rotation STANDARD = new Rotation(null);
}
