package no.innhold.search.index;

import org.apache.lucene.index.QueryTimeout;

/**
 * The last resort for a question that bounds alone do not make cheap enough: going through its matches ends. The time runs
 * from the first match on, so that a machine that is only just starting still finds something.
 */
final class TimeLimit implements QueryTimeout {

    private final long nanos;
    private long deadline;
    private boolean running;

    TimeLimit(long nanos) {
        this.nanos = nanos;
    }

    @Override
    public boolean shouldExit() {
        if (!running) {
            running = true;
            deadline = System.nanoTime() + nanos;
            return false;
        }
        return System.nanoTime() - deadline > 0;
    }
}
