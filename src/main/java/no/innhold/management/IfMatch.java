package no.innhold.management;

import java.util.Set;

/**
 * What an {@code If-Match} header allows.
 *
 * @param editions the numbers in it; empty if it holds none that could ever match, such as weak tags
 */
public record IfMatch(Set<Integer> editions) {

    public IfMatch {
        editions = Set.copyOf(editions);
    }

    /** Whether the client has seen what is there now; if not, the answer is 412. */
    public boolean allows(int current) {
        return editions.contains(current);
    }

    /** Whether the client has seen something that was there before the present edition. */
    public boolean isOlderThan(int current) {
        return editions.stream().anyMatch(edition -> edition < current);
    }
}
