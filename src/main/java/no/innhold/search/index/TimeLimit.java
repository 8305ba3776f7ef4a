package no.innhold.search.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.apache.lucene.index.QueryTimeout;

/**
 * The last resort for a question that bounds alone do not make cheap enough: going through its matches ends.
 *
 * <p>It counts the time in which this question was at work. On a machine that is busy with others, an answer that comes
 * late is better than one that says there is nothing.
 */
final class TimeLimit implements QueryTimeout {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long deadline;

    TimeLimit(long nanos) {
        this.deadline = nanosAtWork() + nanos;
    }

    @Override
    public boolean shouldExit() {
        return nanosAtWork() - deadline > 0;
    }

    private static long nanosAtWork() {
        boolean counted = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
        long nanos = counted ? THREADS.getCurrentThreadCpuTime() : -1;
        return nanos < 0 ? System.nanoTime() : nanos;
    }
}
