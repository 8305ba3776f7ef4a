package no.innhold.search.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.innhold.listing.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what was found, and why. */
@Schema(
        name = "ExplainedAnswer",
        description = "A page of what was found, and why.",
        requiredProperties = {"items", "facets", "didYouMean", "page"})
public record ExplainedAnswer(
        @NotNull List<ExplainedItem> items,
        @NotNull SearchFacets facets,

        @Schema(description = "As readers are told; null if every word is known.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String didYouMean,

        @NotNull Page page) {}
