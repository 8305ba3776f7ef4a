package no.innhold.search;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words that were searched for at least three times and found nothing. */
@Schema(description = "Words that were searched for at least three times and found nothing.")
public record UnansweredQuery(
        @Schema(description = "In lower case, with single spaces.", examples = "barnehageplass") @NotNull
        String query,

        @Schema(description = "How often nothing was found.", examples = "7") @NotNull
        long count,

        @Schema(description = "The day on which it was searched for first.", examples = "2026-01-05") @NotNull
        LocalDate firstOn,

        @Schema(description = "The last day so far.", examples = "2026-02-01") @NotNull
        LocalDate lastOn) {}
