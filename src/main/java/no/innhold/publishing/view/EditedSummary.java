package no.innhold.publishing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document in the editors' list, as last saved in one locale. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EditedItem", description = "A document in the editors' list, as last saved in the locale.")
public record EditedSummary(
        @NotNull UUID id,
        @NotNull ContentType type,

        @Schema(description = "Name in the address, one for all locales.") @NotNull
        String slug,

        @NotNull String locale,

        @Schema(description = "Number of the newest edition.", examples = "3") @NotNull
        int edition,

        @NotNull EditState state,
        @NotNull String title,

        @Schema(description = "Periods that run or are to come, the earliest first.") @NotNull
        List<LiveDetail> live,

        @Schema(description = "When the newest edition was saved.") @NotNull
        Instant savedAt,

        @Schema(description = "Who saved it.", examples = "key:redaksjonen") @NotNull
        String savedBy,

        @Schema(description = "Who made the document.", examples = "key:redaksjonen") @NotNull
        String owner,

        @Schema(description = "When it was put into the trash.") @Nullable
        Instant trashedAt) {}
