package no.innhold.publishing.release;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several texts that go live together. */
@Schema(name = "Release", description = "Several texts that go live together at one instant.")
public record ReleaseDetail(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull Instant at,
        @NotNull ReleaseState state,
        @NotNull List<ReleaseItemDetail> items,
        @NotNull Instant createdAt,
        @Schema(examples = "key:redaksjonen") @NotNull String createdBy) {}
