package no.innhold.publishing.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import no.innhold.platform.time.Milliseconds;
import no.innhold.publishing.BatchItem;
import no.innhold.publishing.BulkPublishInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Several texts that are to go live together. */
@Schema(name = "ReleaseRequest", description = "Several texts that are to go live together.")
public record ReleaseInput(
        @Schema(description = "What editors call it.", examples = "Ny kursportal") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "When; not in the past.") @NotNull
        Instant at,

        @Schema(description = "1 to 200 texts; their newest editions are pinned.")
        @NotEmpty
        @Size(max = BulkPublishInput.MOST)
        List<@NotNull @Valid BatchItem> items,

        @Schema(description = "What has changed, for the public, in each of them.") @Nullable @Size(min = 1, max = 500)
        String changeNote) {
    @SuppressWarnings("NullAway") // validation asks for the instant afterwards
    public ReleaseInput {
        at = Milliseconds.of(at);
    }
}
