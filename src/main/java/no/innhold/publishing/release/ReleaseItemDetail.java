package no.innhold.publishing.release;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.publishing.Batch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text of a release with the edition that was pinned. */
@Schema(name = "ReleaseItem", description = "A text of a release with the edition that was pinned.")
public record ReleaseItemDetail(
        @NotNull UUID id,
        @NotNull ContentType type,
        @NotNull String locale,
        @Schema(examples = "3") @NotNull int edition,
        @NotNull String title,

        @Schema(description = "Whether it goes live with the release; not if its own schedule was cancelled.") @NotNull
        boolean included) {

    public static ReleaseItemDetail of(Batch.Member member) {
        return new ReleaseItemDetail(
                member.document().id(),
                member.document().type(),
                member.locale(),
                member.edition().head().number(),
                member.edition().text().title(),
                true);
    }
}
