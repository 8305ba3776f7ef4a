package no.innhold.publishing.vocabulary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many documents refer to an entry. */
@Schema(name = "EntryUses", description = "How many documents refer to an entry.")
public record EntryUses(
        @Schema(description = "Those that are public now.", examples = "2") @NotNull
        long live,

        @Schema(description = "Those that do in any edition, drafts and old ones too.", examples = "5") @NotNull
        long all) {

    static final EntryUses NONE = new EntryUses(0, 0);
}
