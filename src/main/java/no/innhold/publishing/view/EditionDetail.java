package no.innhold.publishing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import no.innhold.content.ContentType;
import no.innhold.content.EditionHead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One save with its content. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Edition", description = "One save of a text with its content.")
public record EditionDetail(
        @NotNull UUID id,
        @NotNull ContentType type,
        @NotNull String locale,

        @Schema(description = "Counts the saves of this locale, from 1.", examples = "3") @NotNull
        int edition,

        @NotNull Instant savedAt,
        @Schema(examples = "key:redaksjonen") @NotNull String savedBy,

        @Schema(description = "The edition that this one repeats.", examples = "1") @Nullable
        Integer restoredFrom,

        @Schema(description = "What was sent, as it would be sent again.") @NotNull
        ObjectNode content) {

    static EditionDetail of(ContentType type, EditionHead head, ObjectNode content) {
        return new EditionDetail(
                head.documentId(),
                type,
                head.locale(),
                head.number(),
                head.savedAt(),
                head.savedBy(),
                head.restoredFrom(),
                content);
    }
}
