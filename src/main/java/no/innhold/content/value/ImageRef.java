package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The image of an item.
 *
 * @param alt required before publishing unless {@code decorative}; saving without is allowed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The image of an item.", requiredProperties = "decorative")
public record ImageRef(
        @Schema(description = "The uploaded file; absent as long as files cannot be uploaded and only the texts exist.")
        @Nullable
        UUID media,

        @Schema(description = "What the image shows, for those who cannot see it.", examples = "To personer i samtale")
        @Size(max = 500)
        @Nullable
        String alt,

        @Schema(description = "True if the image says nothing that the text does not.", defaultValue = "false")
        Boolean decorative,

        @Schema(description = "Text below the image.") @Size(max = 500) @Nullable
        String caption,

        @Schema(description = "Who made the image.") @Size(max = 200) @Nullable
        String credit) {

    public ImageRef {
        // Boxed because strict JSON readers refuse an absent primitive; absent means false.
        decorative = Boolean.TRUE.equals(decorative);
    }
}
