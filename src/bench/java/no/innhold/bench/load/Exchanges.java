package no.innhold.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** What was asked in one run and what came of it, in the order of the answers. */
public final class Exchanges {

    private static final double NANOS = 1e9;

    /**
     * @param due when it was to be asked, in nanoseconds from the begin of the run
     * @param end when the answer was complete
     * @param status 0 for no answer
     */
    public record Exchange(long due, long end, int status) {

        public long latency() {
            return end - due;
        }
    }

    private final long begin = System.nanoTime();
    private final List<Exchange> all = new ArrayList<>();

    /** Nanoseconds since the begin. */
    long elapsed() {
        return System.nanoTime() - begin;
    }

    synchronized void add(long due, int status) {
        all.add(new Exchange(due, elapsed(), status));
    }

    synchronized int size() {
        return all.size();
    }

    /** Those with such a status. */
    public synchronized List<Exchange> with(IntPredicate status) {
        return all.stream().filter(each -> status.test(each.status())).toList();
    }

    /** How many such answers came within the first so many seconds, for each of them. */
    public double perSecond(IntPredicate status, int seconds) {
        long within = with(status).stream()
                .filter(each -> each.end() <= seconds * NANOS)
                .count();
        return within / (double) seconds;
    }

    /** Nanoseconds that so many percent of such answers kept; 0 if there is none. */
    public long latency(IntPredicate status, int percent) {
        return percentile(with(status), percent);
    }

    /**
     * Seconds after which all was well: no answer but 200 to what was due later, and in no second half of them slower
     * than the limit.
     *
     * @param seconds of the run
     */
    public double settledAfter(int seconds, long limitNanos) {
        double settled = 0;
        for (int second = 0; second < seconds; second++) {
            double from = second * NANOS;
            List<Exchange> those = with(status -> true).stream()
                    .filter(each -> each.due() >= from && each.due() < from + NANOS)
                    .toList();
            boolean refused = those.stream().anyMatch(each -> each.status() != 200);
            if (refused || percentile(those, 50) > limitNanos) {
                settled = second + 1;
            }
        }
        return settled;
    }

    private static long percentile(List<Exchange> those, int percent) {
        List<Long> sorted = those.stream().map(Exchange::latency).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
