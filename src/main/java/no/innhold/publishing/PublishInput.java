package no.innhold.publishing;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import no.innhold.platform.time.Milliseconds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a text is to become public; everything may be left out. */
@Schema(name = "PublishRequest", description = "How a text is to become public; everything may be left out.")
public record PublishInput(
        @Schema(description = "When; absent for at once. Not in the past.") @Nullable
        Instant from,

        @Schema(description = "When it ceases to be public; absent for never.") @Nullable
        Instant until,

        @Schema(description = "The date that readers see as its first publication; not in the future.") @Nullable
        Instant publishedAt,

        @Schema(description = "What has changed, for the public.", examples = "Nye datoer for kurset.")
        @Nullable
        @Size(min = 1, max = 500)
        String changeNote,

        @Schema(
                description = "Whether the change is too small to be told: `updatedAt` and the last note stay.",
                defaultValue = "false")
        @Nullable
        Boolean minor) {

    public PublishInput {
        from = Milliseconds.of(from);
        until = Milliseconds.of(until);
        publishedAt = Milliseconds.of(publishedAt);
    }

    public static final PublishInput NOTHING = new PublishInput(null, null, null, null, null);

    public PublishRequest request() {
        return new PublishRequest(from, until, publishedAt, changeNote, Boolean.TRUE.equals(minor));
    }
}
