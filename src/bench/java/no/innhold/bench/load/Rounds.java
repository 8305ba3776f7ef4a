package no.innhold.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.innhold.bench.server.Answer;
import no.innhold.bench.server.Server;

/**
 * Measures all servers in turns: in each round, for each case and number of connections, one directly after the other, so
 * that what the machine does beside meets all of them. Another one begins in each round.
 */
public final class Rounds {

    private static final int WARM_UP_CONNECTIONS = 16;
    private static final int MOST_WARM_UPS = 20;
    private static final double STILL_WARMING = 1.05;
    private static final double SIZE_TOLERANCE = 0.05;
    private static final int SIZE_TOLERANCE_BYTES = 100;

    private final Map<Case, Answer> expected;
    private final List<Server> servers;
    private final List<Integer> connections;
    private final int seconds;

    /**
     * @param expected what each server has to answer
     * @param seconds of each run
     */
    public Rounds(Map<Case, Answer> expected, List<Server> servers, List<Integer> connections, int seconds) {
        this.expected = expected;
        this.servers = servers;
        this.connections = connections;
        this.seconds = seconds;
    }

    /** @throws IllegalStateException if one of the servers answers something else */
    public void requireSameAnswers() throws IOException, InterruptedException {
        for (Case each : expected.keySet()) {
            for (Server server : servers) {
                List<String> difference = difference(each, server.ask(each.request()));
                if (!difference.isEmpty()) {
                    throw new IllegalStateException(server.name() + ", " + each.name() + ": " + difference);
                }
            }
        }
    }

    /**
     * Asks each server for each case until it becomes no faster: what is compiled while it runs takes its time.
     *
     * @param seconds of each try; there are at least three
     */
    public void warmUp(int seconds) throws IOException, InterruptedException {
        for (Case each : expected.keySet()) {
            for (Server server : servers) {
                warmUp(each, server, seconds);
            }
        }
    }

    private void warmUp(Case each, Server server, int seconds) throws IOException, InterruptedException {
        double best = 0;
        int idle = 0;
        for (int tries = 1; idle < 2 && tries <= MOST_WARM_UPS; tries++) {
            double rate = Wrk.run(server.uri(each.request()), each.request().headers(), WARM_UP_CONNECTIONS, seconds)
                    .requestsPerSecond();
            idle = rate < best * STILL_WARMING ? idle + 1 : 0;
            best = Math.max(best, rate);
        }
        System.out.printf(Locale.ROOT, "warm     %-14s %-8s %9.0f/s%n", each.name(), server.name(), best);
    }

    public List<Measurement> run(int rounds) throws IOException, InterruptedException {
        List<Measurement> measurements = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<Server> order = new ArrayList<>(servers);
            Collections.rotate(order, 1 - round);
            for (Case each : expected.keySet()) {
                for (int count : connections) {
                    for (Server server : order) {
                        Measurement measurement =
                                new Measurement(round, each, count, server.name(), measure(each, count, server));
                        measurements.add(measurement);
                        tell(measurement);
                    }
                }
            }
        }
        return measurements;
    }

    private Sample measure(Case each, int count, Server server) throws IOException, InterruptedException {
        Answer before = server.ask(each.request());
        Sample sample = Wrk.run(server.uri(each.request()), each.request().headers(), count, seconds);
        Answer after = server.ask(each.request());
        return sample.withErrors(difference(each, before))
                .withErrors(difference(each, after))
                .withErrors(unlikeSize(sample, before));
    }

    private List<String> difference(Case each, Answer answer) {
        Answer wanted = expected.getOrDefault(each, answer);
        return answer.saysTheSameAs(wanted)
                ? List.of()
                : List.of("answers " + answer.summary() + ", not " + wanted.summary());
    }

    /** wrk does not look at what it gets; it would take 200 for 304. */
    private static List<String> unlikeSize(Sample sample, Answer answer) {
        double off = Math.abs(sample.bytesPerRequest() - answer.bytes());
        return off <= SIZE_TOLERANCE * answer.bytes() + SIZE_TOLERANCE_BYTES
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT, "%.0f bytes a request, not %d", sample.bytesPerRequest(), answer.bytes()));
    }

    private static void tell(Measurement measurement) {
        Sample sample = measurement.sample();
        System.out.printf(
                Locale.ROOT,
                "round %d  %-14s %3d connections  %-8s %9.0f/s  p50 %8.0f us  p99 %8.0f us  %6.0f bytes %s%n",
                measurement.round(),
                measurement.of().name(),
                measurement.connections(),
                measurement.server(),
                sample.requestsPerSecond(),
                sample.p50Micros(),
                sample.p99Micros(),
                sample.bytesPerRequest(),
                sample.errors().isEmpty() ? "" : sample.errors());
    }
}
