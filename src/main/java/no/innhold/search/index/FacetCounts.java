package no.innhold.search.index;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.innhold.search.index.segment.SegmentLabels;
import org.jspecify.annotations.Nullable;

/** The counts of all segments together. */
final class FacetCounts {

    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private final Map<Facet, Map<String, FacetCount>> counts = new EnumMap<>(Facet.class);

    FacetCounts() {
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    /** @param texts by label */
    void add(Facet facet, SegmentLabels labels, int[] texts) {
        for (int label = 0; label < texts.length; label++) {
            if (texts[label] > 0) {
                add(facet, labels.value(label), labels.name(label), texts[label]);
            }
        }
    }

    private void add(Facet facet, String value, @Nullable String name, int count) {
        counts.getOrDefault(facet, new HashMap<>())
                .merge(
                        value,
                        new FacetCount(value, name, count),
                        (a, b) -> new FacetCount(
                                value, a.count() >= b.count() ? a.name() : b.name(), a.count() + b.count()));
    }

    Map<Facet, List<FacetCount>> sorted() {
        Map<Facet, List<FacetCount>> sorted = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) ->
                sorted.put(facet, values.values().stream().sorted(MOST_FIRST).toList()));
        return sorted;
    }
}
