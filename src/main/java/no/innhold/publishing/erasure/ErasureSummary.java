package no.innhold.publishing.erasure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something was erased, without what it was. */
@Schema(name = "Erasure", description = "That something was erased, without what it was.")
public record ErasureSummary(
        @NotNull UUID id,
        @NotNull Instant at,

        @Schema(description = "Who erased.", examples = "key:personvern") @NotNull
        String by,

        @Schema(description = "`document` or `person`.", examples = "person") @NotNull
        String kind,

        @NotNull int documents,
        @NotNull int editions) {}
