package no.innhold.news;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.innhold.content.value.Wire;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.ItemSummary;
import no.innhold.delivery.item.Resolved;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A news item in a list. */
@Schema(description = "A news item in a list.")
public record NewsSummary(
        @JsonUnwrapped ItemSummary item,
        // missing only from the preview of an unfinished draft
        @Schema(required = true) @Nullable NewsCategory category,
        @NotNull List<Byline> byline,
        @NotNull List<ContentLink> related)
        implements ContentLink {

    static NewsSummary of(NewsRow row, Resolved resolved) {
        return new NewsSummary(
                ItemSummary.of(row.item(), resolved),
                Wire.parse(NewsCategory.class, row.category()).orElse(null),
                row.byline(),
                resolved.contents(row.item(), "related"));
    }
}
