package no.innhold.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What one run of wrk measured.
 *
 * @param p50Micros latency that half of the answers kept, in microseconds
 * @param p99Micros latency that 99 of 100 answers kept
 * @param bytesPerRequest with headers, as far as wrk's rounded sum tells; 0 where nobody counts them
 * @param errors why it counts for nothing; empty if it counts
 */
public record Sample(
        double requestsPerSecond, double p50Micros, double p99Micros, double bytesPerRequest, List<String> errors) {

    public Sample {
        errors = List.copyOf(errors);
    }

    Sample withErrors(List<String> more) {
        List<String> all = new ArrayList<>(errors);
        all.addAll(more);
        return new Sample(requestsPerSecond, p50Micros, p99Micros, bytesPerRequest, all);
    }
}
