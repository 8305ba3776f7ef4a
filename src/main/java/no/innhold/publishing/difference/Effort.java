package no.innhold.publishing.difference;

import com.github.difflib.algorithm.DiffAlgorithmListener;

/**
 * How much comparing is still allowed, counted in steps through the edit graph of Myers' algorithm: one for each
 * diagonal that is taken up and one for each pair of tokens that is compared. It takes as many steps as the square of
 * the number of edits, so texts that have nothing in common would take hours and, at some 30 bytes a step, the memory.
 *
 * <p>Steps rather than time, so that the same documents always have the same differences.
 */
final class Effort implements DiffAlgorithmListener {

    /** Most steps for one pair of sequences: some 700 edits, less than 20 MB. */
    static final int AT_ONCE = 250_000;

    /** Most steps for one pair of documents. */
    static final int IN_ALL = 5_000_000;

    /** The two have too little in common. */
    static final class TooDifferentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooDifferentException() {
            super("too different", null, false, false);
        }
    }

    private int spent;
    private int limit;

    int spent() {
        return spent;
    }

    @Override
    public void diffStart() {
        limit = Math.min(IN_ALL, spent + AT_ONCE);
    }

    /** Before the algorithm tries {@code edits} edits, for which it takes up one diagonal more than that. */
    @Override
    public void diffStep(int edits, int most) {
        spend(edits + 1);
    }

    @Override
    public void diffEnd() {
        // what was not spent is there for the next
    }

    boolean equal(Integer one, Integer other) {
        spend(1);
        return one.equals(other);
    }

    /** @throws TooDifferentException if that is more than is left */
    private void spend(int steps) {
        if (steps > limit - spent) {
            throw new TooDifferentException();
        }
        spent += steps;
    }
}
