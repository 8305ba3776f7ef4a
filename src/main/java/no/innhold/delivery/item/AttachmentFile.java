package no.innhold.delivery.item;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import no.innhold.content.value.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file that belongs to an item, as readers see it. */
@Schema(name = "Attachment", description = "A file that belongs to the item.")
public record AttachmentFile(
        @Schema(examples = "Kurskatalog for våren 2023") @NotNull
        String title,

        @Schema(description = "Where the file is; absent while only the document's existence is known.") @Nullable
        String href,

        @Schema(examples = "application/pdf") @Nullable String mediaType,
        @Schema(description = "Size in bytes.") @Nullable Long bytes,
        @Nullable Integer pages,

        @Schema(description = "Language of the file (BCP 47), if it is not that of the item.") @Nullable
        String language,

        @Schema(description = "Ready to print.", examples = "Musikkterapi (PDF, 4,4 MB)") @NotNull
        String label) {

    static AttachmentFile of(Attachment stored, Locale locale) {
        return new AttachmentFile(
                stored.title(),
                stored.href(),
                stored.mediaType(),
                stored.bytes(),
                stored.pages(),
                stored.language(),
                stored.label(locale));
    }
}
