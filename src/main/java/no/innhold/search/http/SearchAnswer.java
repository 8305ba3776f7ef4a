package no.innhold.search.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import no.innhold.listing.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what was found. */
@Schema(
        name = "SearchAnswer",
        description = "A page of what was found.",
        requiredProperties = {"items", "facets", "didYouMean", "page"})
public record SearchAnswer(
        @NotNull List<SearchItem> items,
        @NotNull SearchFacets facets,

        @Schema(
                description = "The question with a likelier word in it, null if every word is known.",
                nullable = true,
                examples = "pårørende")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String didYouMean,

        @NotNull Page page) {}
