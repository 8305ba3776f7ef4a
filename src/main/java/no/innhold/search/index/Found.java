package no.innhold.search.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param total of all pages
 * @param more whether further hits follow in the direction that was asked for
 * @param facets the most frequent values first
 * @param didYouMean the question with likelier words; null if its words are all in live texts, or nothing likelier is
 * @param partial whether time ran out: the hits are good ones, the numbers too small
 */
public record Found(
        List<Hit> hits,
        long total,
        boolean more,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String didYouMean,
        boolean partial) {}
