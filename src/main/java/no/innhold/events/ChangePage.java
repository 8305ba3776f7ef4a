package no.innhold.events;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of changes. */
@Schema(description = "A page of changes.")
public record ChangePage(
        @Schema(description = "The changes, in their order.") @NotNull
        List<ChangeRow> items,

        @Schema(description = "Where to go on: the value of `since` in the next request.") @NotNull
        String next,

        @Schema(required = true, description = "Whether there is more to be had at once.")
        boolean more) {}
