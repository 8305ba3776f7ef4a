package no.innhold.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemSummary;
import no.innhold.delivery.item.Resolved;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page in a list. */
@Schema(description = "A page in a list.")
public record PageSummary(
        @JsonUnwrapped ItemSummary item,

        @Schema(description = "A grouping key that the website chooses.") @Nullable
        String section)
        implements ContentLink {

    static PageSummary of(PageRow row, Resolved resolved) {
        return new PageSummary(ItemSummary.of(row.item(), resolved), row.section());
    }
}
