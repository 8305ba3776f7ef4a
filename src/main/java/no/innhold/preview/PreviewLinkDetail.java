package no.innhold.preview;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that shows what is not public yet to anybody who has it. */
@Schema(name = "PreviewLink", description = "A link that shows what is not public yet to anybody who has it.")
public record PreviewLinkDetail(
        @Schema(examples = "/preview/AAABlX…") @NotNull String href,
        @NotNull Instant expiresAt) {}
