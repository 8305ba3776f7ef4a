package no.innhold.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wrote or photographed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who wrote or photographed.")
public record Byline(
        @Schema(description = "Person or office.", examples = "Mestringsenheten") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "What they did.", examples = "Foto") @Size(max = 200) @Nullable
        String role) {}
