package no.innhold.content.epoch;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far some types had come at one moment. An answer asks for it before its first query: what changes in between then
 * makes the answer short-lived, not wrong.
 *
 * @param types content types and vocabularies
 * @param epoch the sum of the types' epochs
 * @param lastChange the last time one of them changed, by hand or by schedule
 * @param nextChange the next moment at which one of them changes by schedule
 * @param nextDisappearance the next moment at which something of them ceases to be public by schedule
 * @param present the instant to show, where the database that is asked has another clock than the one that decides;
 *     otherwise absent
 */
public record Standing(
        Set<String> types,
        long epoch,
        Instant lastChange,
        @Nullable Instant nextChange,
        @Nullable Instant nextDisappearance,
        @Nullable Instant present) {

    /** Of an answer that shows no type, and so never changes. */
    public static final Standing OF_NOTHING = new Standing(Set.of(), 0, Instant.EPOCH, null, null, null);

    /** The same for an answer that shows this instant. */
    Standing showing(Instant instant) {
        return new Standing(types, epoch, lastChange, nextChange, nextDisappearance, instant);
    }
}
