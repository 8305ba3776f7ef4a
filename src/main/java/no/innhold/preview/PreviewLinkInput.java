package no.innhold.preview;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a link to a preview is to work. */
@Schema(name = "PreviewLinkRequest", description = "How long the link is to work; everything may be left out.")
public record PreviewLinkInput(
        @Schema(description = "When it ceases to work, at most 90 days ahead; absent for 7 days.") @Nullable
        Instant expiresAt) {

    static final PreviewLinkInput NOTHING = new PreviewLinkInput(null);
}
