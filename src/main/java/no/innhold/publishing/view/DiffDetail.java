package no.innhold.publishing.view;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.innhold.publishing.difference.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed from one edition to another. */
@Schema(name = "Diff", description = "What changed from one edition to another, field by field.")
public record DiffDetail(
        @Schema(description = "The edition compared against; 0 is the empty document.", examples = "2") @NotNull
        int from,

        @Schema(examples = "3") @NotNull int to,
        @NotNull List<Change> changes) {}
