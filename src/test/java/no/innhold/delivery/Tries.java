package no.innhold.delivery;

import java.util.List;
import java.util.Random;

/**
 * Chance for property tests that need the running service. jqwik has a test engine of its own, which the extension that
 * starts the service does not reach, and its {@code sample()} cannot be given a seed, so that a failure could not be
 * repeated. Here it can: run again with {@code -Dtest.seed=} and the seed that the failure names.
 */
public record Tries(long seed, Random random) {

    public static Tries begin() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        return new Tries(seed, new Random(seed));
    }

    /** From 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int times) {
        return below(times) == 0;
    }

    public <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    @Override
    public String toString() {
        return "-Dtest.seed=" + seed;
    }
}
