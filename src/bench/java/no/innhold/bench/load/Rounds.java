package no.innhold.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures all contenders in turns: in each round, for each case and number of connections, one directly after the other,
 * so that what the machine does beside meets all of them. Another one begins in each round.
 */
public final class Rounds {

    private static final int WARM_UP_CONNECTIONS = 16;
    private static final int MOST_WARM_UPS = 20;
    private static final double STILL_WARMING = 1.05;

    private final List<Case> cases;
    private final List<Contender> contenders;
    private final List<Integer> connections;
    private final int seconds;

    /** @param seconds of each run */
    public Rounds(List<Case> cases, List<Contender> contenders, List<Integer> connections, int seconds) {
        this.cases = cases;
        this.contenders = contenders;
        this.connections = connections;
        this.seconds = seconds;
    }

    /**
     * Asks each contender for each case until it becomes no faster: what is compiled while it runs takes its time.
     *
     * @param seconds of each try; there are at least three
     */
    public void warmUp(int seconds) throws IOException, InterruptedException {
        for (Case each : cases) {
            for (Contender contender : taking(each, contenders)) {
                warmUp(each, contender, seconds);
            }
        }
    }

    public List<Measurement> run(int rounds) throws IOException, InterruptedException {
        List<Measurement> measurements = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            Collections.rotate(order, 1 - round);
            for (Case each : cases) {
                for (int count : connections) {
                    for (Contender contender : taking(each, order)) {
                        Sample sample = contender.measure(each, count, seconds);
                        Measurement measurement = new Measurement(round, each, count, contender.name(), sample);
                        measurements.add(measurement);
                        tell(measurement);
                    }
                }
            }
        }
        return measurements;
    }

    private static List<Contender> taking(Case of, List<Contender> contenders) {
        return contenders.stream().filter(contender -> contender.takes(of)).toList();
    }

    private static void warmUp(Case of, Contender contender, int seconds) throws IOException, InterruptedException {
        double best = 0;
        int idle = 0;
        for (int tries = 1; idle < 2 && tries <= MOST_WARM_UPS; tries++) {
            double rate =
                    contender.measure(of, WARM_UP_CONNECTIONS, seconds).requestsPerSecond();
            idle = rate < best * STILL_WARMING ? idle + 1 : 0;
            best = Math.max(best, rate);
        }
        System.out.printf(Locale.ROOT, "warm     %-14s %-10s %9.0f/s%n", of.name(), contender.name(), best);
    }

    private static void tell(Measurement measurement) {
        Sample sample = measurement.sample();
        System.out.printf(
                Locale.ROOT,
                "round %d  %-14s %3d connections  %-10s %9.0f/s  p50 %8.0f us  p99 %8.0f us  %6.0f bytes %s%n",
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
