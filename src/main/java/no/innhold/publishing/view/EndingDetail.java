package no.innhold.publishing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import no.innhold.content.Ending;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the text ended or will end, when somebody decided it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Ending", description = "How the text ended or will end, when somebody decided it.")
public record EndingDetail(
        @NotNull Ending.Kind kind,

        @Schema(description = "What the public is told.") @Nullable
        String explanation,

        @Schema(description = "Where readers are sent.") @Nullable
        String redirectTo,

        @Schema(description = "When it speaks from.") @NotNull
        Instant at) {

    static EndingDetail of(Ending ending) {
        return new EndingDetail(ending.kind(), ending.explanation(), ending.redirectTo(), ending.endedAt());
    }
}
