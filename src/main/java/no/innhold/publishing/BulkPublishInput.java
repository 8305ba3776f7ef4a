package no.innhold.publishing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Texts to be published at once, all or none. */
@Schema(name = "BulkPublishRequest", description = "Texts to be published at once, all or none.")
public record BulkPublishInput(
        @Schema(description = "1 to 200 texts.") @NotEmpty @Size(max = BulkPublishInput.MOST)
        List<@NotNull @Valid BatchItem> items) {

    /** Most texts that are published together. */
    public static final int MOST = 200;
}
