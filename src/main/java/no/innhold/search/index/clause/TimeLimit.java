package no.innhold.search.index.clause;

import org.apache.lucene.index.QueryTimeout;

/**
 * The last resort for a question that bounds alone do not make cheap enough: going through its matches ends.
 *
 * <p>The first stretches are gone through in any case. They are short and cost next to nothing; that time runs out in one
 * means that the machine was busy with others, and then an answer that comes late is better than one that says there is
 * nothing.
 */
public final class TimeLimit implements QueryTimeout {

    /** Lucene asks before each stretch; they begin with 100 texts and grow by half. */
    private static final int IN_ANY_CASE = 8;

    private final long deadline;
    private int asked;

    public TimeLimit(long nanos) {
        this.deadline = System.nanoTime() + nanos;
    }

    @Override
    public boolean shouldExit() {
        return ++asked > IN_ANY_CASE && isOver();
    }

    boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }
}
