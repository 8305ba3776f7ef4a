package no.innhold.search.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import no.innhold.search.index.Facet;
import no.innhold.search.index.FacetCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of what was found are of which kind; what is chosen in a facet does not count for itself. */
@Schema(
        name = "SearchFacets",
        description = "How many items each choice would give. The choice made in a facet does not restrict that facet.")
public record SearchFacets(
        @NotNull List<Count> type,
        @NotNull List<Count> topic,
        @NotNull List<Count> year,
        @NotNull List<Count> partner) {

    /** One value of a facet. */
    @Schema(name = "FacetCount", description = "One value of a facet.")
    public record Count(
            @Schema(description = "As the parameter takes it.", examples = "project") @NotNull
            String value,

            @Schema(description = "How many items have it.", examples = "2") @NotNull
            long count) {}

    static SearchFacets of(Map<Facet, List<FacetCount>> counts) {
        return new SearchFacets(
                of(counts, Facet.TYPE), of(counts, Facet.TOPIC), of(counts, Facet.YEAR), of(counts, Facet.PARTNER));
    }

    private static List<Count> of(Map<Facet, List<FacetCount>> counts, Facet facet) {
        return counts.getOrDefault(facet, List.of()).stream()
                .map(count -> new Count(count.value(), count.count()))
                .toList();
    }
}
