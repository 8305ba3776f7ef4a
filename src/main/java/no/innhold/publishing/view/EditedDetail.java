package no.innhold.publishing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.publishing.finding.FindingDetail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as an editor sees it: the newest edition of one locale, and where it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Edited", description = "The newest edition of a document in one locale, and where it stands.")
public record EditedDetail(
        @NotNull UUID id,
        @NotNull ContentType type,

        @Schema(description = "Name in the address, one for all locales.") @NotNull
        String slug,

        @NotNull String locale,

        @Schema(description = "Number of the newest edition, which is also the `ETag`.", examples = "3") @NotNull
        int edition,

        @NotNull EditState state,

        @Schema(description = "Periods that run or are to come, the earliest first.") @NotNull
        List<LiveDetail> live,

        @Schema(description = "How it ended or will end, if that was decided.") @Nullable
        EndingDetail ending,

        @Schema(description = "What was sent, as it would be sent again.") @NotNull
        ObjectNode content,

        @Schema(description = "What stops publishing or could be better.") @NotNull
        List<FindingDetail> findings,

        @Schema(description = "When the newest edition was saved.") @NotNull
        Instant savedAt,

        @Schema(description = "Who saved it.", examples = "key:redaksjonen") @NotNull
        String savedBy,

        @Schema(description = "Who made the document.", examples = "key:redaksjonen") @NotNull
        String owner,

        @Schema(description = "The edition that the newest one repeats.", examples = "1") @Nullable
        Integer restoredFrom) {}
