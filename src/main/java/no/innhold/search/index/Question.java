package no.innhold.search.index;

import java.time.Instant;
import java.util.Set;
import no.innhold.content.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * What someone asks.
 *
 * @param text whatever was typed; nothing in it is an error
 * @param types any of these; empty for all, as with the other sets
 * @param topics slugs
 * @param partners slugs
 * @param wish first locale of the reader
 * @param at the instant whose live texts are searched
 * @param limit hits in a page, 1 or more
 * @param beyond the position the page follows, exclusive; null for the first page
 * @param backwards whether the page lies before that position instead; its hits are in the usual order all the same
 * @param explain whether each hit says how its score came about
 */
public record Question(
        String text,
        Set<ContentType> types,
        Set<String> topics,
        Set<Integer> years,
        Set<String> partners,
        String wish,
        Instant at,
        Ordering ordering,
        int limit,
        @Nullable Position beyond,
        boolean backwards,
        boolean explain) {

    /** The first page by relevance, whatever the facets. */
    public static Question of(String text, String wish, Instant at, int limit) {
        return new Question(
                text, Set.of(), Set.of(), Set.of(), Set.of(), wish, at, Ordering.RELEVANCE, limit, null, false, false);
    }
}
