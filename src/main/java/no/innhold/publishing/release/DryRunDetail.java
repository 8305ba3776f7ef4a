package no.innhold.publishing.release;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a release would do, and what stops it. */
@Schema(name = "ReleaseDryRun", description = "What a release would make public, and what stands against it.")
public record DryRunDetail(
        @NotNull List<ReleaseItemDetail> wouldPublish,

        @Schema(description = "Findings of the texts, with pointers below `/items/n`; errors stop the release.")
        @NotNull
        List<ReleaseFinding> findings) {}
