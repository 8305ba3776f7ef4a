package no.innhold.content.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file that belongs to an item, as an editor states it: an uploaded one, one elsewhere, or only its title. */
@Coherent
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AttachmentInput",
        description = "A file that belongs to an item: uploaded (media), elsewhere (href), or known by its title only.")
public record Attachment(
        @Schema(description = "What the file is.", examples = "Musikkterapi") @NotBlank @Size(max = 200)
        String title,

        @Schema(description = "The uploaded file. Files cannot be uploaded yet; give `href`, or the title alone.")
        @Nullable
        UUID media,

        @Schema(description = "Where the file is, if it was not uploaded.", examples = "https://www.example.org/a.pdf")
        @Size(max = 2000)
        @Pattern(regexp = Patterns.HREF, message = "form.href")
        @Nullable
        String href,

        @Schema(description = "Media type of the file.", examples = "application/pdf")
        @Size(max = 255)
        @Pattern(regexp = Patterns.MEDIA_TYPE, message = "form.media-type")
        @Nullable
        String mediaType,

        @Schema(description = "Size in bytes.", examples = "4400000") @PositiveOrZero @Nullable
        Long bytes,

        @Schema(description = "Size as written, where the exact one is not known.", examples = "4,4 MB")
        @Size(max = 40)
        @Nullable
        String sizeLabel,

        @Schema(description = "Number of pages.", examples = "12") @Positive @Nullable
        Integer pages,

        @Schema(description = "BCP 47 language of the file, if it is not that of the item.", examples = "en")
        @Size(max = 35)
        @Pattern(regexp = Patterns.LANGUAGE, message = "form.language")
        @Nullable
        String language)
        implements Coherence {

    /** {@code media-and-href} when the file is said to be in two places. */
    @Override
    public Optional<String> violation() {
        return media != null && href != null ? Optional.of("media-and-href") : Optional.empty();
    }

    /** "Musikkterapi (PDF, 4,4 MB)", from what is stated here. */
    public String label(Locale locale) {
        return AttachmentLabel.of(title, mediaType, bytes, sizeLabel, pages, locale);
    }
}
