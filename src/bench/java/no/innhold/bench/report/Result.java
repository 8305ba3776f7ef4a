package no.innhold.bench.report;

import java.util.List;
import java.util.Map;

/**
 * All of one run, as it is written; {@code src/bench/results/README.md} explains the fields.
 *
 * @param versions of the other programs, by name
 * @param settings of the run, by name
 * @param data documents by type
 * @param processes by the name of the server
 */
public record Result(
        String date,
        String commit,
        Machine machine,
        Map<String, String> versions,
        Map<String, Object> settings,
        Map<String, Integer> data,
        Map<String, ServerCost> processes,
        List<CaseResult> cases) {

    /**
     * What a server takes beside time.
     *
     * @param startMillis from the start of its process to the first answer from the database
     * @param residentKb after the last round
     * @param peakKb at most
     */
    public record ServerCost(long startMillis, long residentKb, long peakKb) {}

    /** @param valid whether every run of every server was without errors */
    public record CaseResult(
            String name,
            String what,
            String target,
            Map<String, String> requestHeaders,
            int status,
            int bodyBytes,
            boolean valid,
            List<LoadResult> loads) {}

    /**
     * @param servers by name
     * @param ratios of requests per second, {@code service/nginx} and so on
     */
    public record LoadResult(int connections, Map<String, ServerResult> servers, Map<String, Double> ratios) {}

    /** Medians over the rounds. */
    public record ServerResult(
            double requestsPerSecond,
            double p50Micros,
            double p99Micros,
            double bytesPerRequest,
            List<Double> rounds,
            List<String> errors) {}
}
