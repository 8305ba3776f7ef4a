package no.innhold.publishing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import no.innhold.content.Ending;
import no.innhold.platform.time.Milliseconds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a text is to cease to be public. */
@Schema(name = "UnpublishRequest", description = "How a text is to cease to be public.")
public record UnpublishInput(
        @Schema(description = "What readers are told: that it is gone, that it was withdrawn, or where it is now.")
        @NotNull
        Ending.Kind kind,

        @Schema(description = "Why, for the public.", examples = "Tilbudet er avsluttet.")
        @Nullable
        @Size(min = 1, max = 1000)
        String explanation,

        @Schema(
                description = "For a redirect: a path of this service, or an https address of the municipality's site.",
                examples = "/v1/projects/recoveryhjelpa")
        @Nullable
        @Size(max = 2000)
        String redirectTo,

        @Schema(description = "When; absent for at once. Not in the past.") @Nullable
        Instant at) {
    public UnpublishInput {
        at = Milliseconds.of(at);
    }
}
