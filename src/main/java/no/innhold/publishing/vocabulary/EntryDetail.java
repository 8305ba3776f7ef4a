package no.innhold.publishing.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation or topic as editors see it. */
@Schema(name = "EditedEntry", description = "An organisation or topic as editors see it.")
public record EntryDetail(
        @NotNull UUID id,
        @Schema(examples = "recovery") @NotNull String slug,

        @Schema(description = "In the first configured locale, else in any.", examples = "Recovery") @NotNull
        String name,

        @Schema(description = "Counts the changes; the `ETag`.", examples = "3") @NotNull
        int version,

        @Schema(description = "What was sent.", type = SchemaType.OBJECT) @NotNull
        JsonNode content,

        @NotNull EntryUses uses,

        @Schema(description = "Slugs that redirect to it.") @NotNull
        List<String> formerSlugs) {}
