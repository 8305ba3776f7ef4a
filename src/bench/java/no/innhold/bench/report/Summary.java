package no.innhold.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import no.innhold.bench.load.Case;
import no.innhold.bench.load.Measurement;
import no.innhold.bench.load.Sample;
import no.innhold.bench.report.Result.CaseResult;
import no.innhold.bench.report.Result.LoadResult;
import no.innhold.bench.report.Result.ServerResult;
import no.innhold.bench.server.Answer;

/** Brings the measurements of all rounds together. */
public final class Summary {

    private static final List<List<String>> COMPARED = List.of(
            List.of("service", "nginx"),
            List.of("service", "vertx"),
            List.of("uncached", "nginx"),
            List.of("uncached", "vertx"),
            List.of("service", "uncached"),
            List.of("service", "postgresql"),
            List.of("uncached", "postgresql"));

    private Summary() {}

    /** Names of all ratios that may be there. */
    static List<String> ratios() {
        return COMPARED.stream().map(pair -> String.join("/", pair)).toList();
    }

    /** One result for each case, in the order of the cases. */
    public static List<CaseResult> of(Map<Case, Answer> expected, List<Measurement> measurements) {
        return expected.entrySet().stream()
                .map(each -> ofCase(
                        each.getKey(),
                        each.getValue(),
                        measurements.stream()
                                .filter(m -> m.of().equals(each.getKey()))
                                .toList()))
                .toList();
    }

    private static CaseResult ofCase(Case of, Answer answer, List<Measurement> measurements) {
        Map<Integer, List<Measurement>> byConnections = measurements.stream()
                .collect(Collectors.groupingBy(Measurement::connections, LinkedHashMap::new, Collectors.toList()));
        return new CaseResult(
                of.name(),
                of.what(),
                of.request().target(),
                of.request().headers(),
                answer.status(),
                answer.bodyBytes(),
                measurements.stream().allMatch(m -> m.sample().errors().isEmpty()),
                byConnections.entrySet().stream()
                        .map(load -> ofLoad(load.getKey(), load.getValue()))
                        .toList());
    }

    private static LoadResult ofLoad(int connections, List<Measurement> measurements) {
        Map<String, ServerResult> servers = new LinkedHashMap<>();
        measurements.stream().map(Measurement::server).sorted().distinct().forEach(server -> {
            List<Sample> samples = measurements.stream()
                    .filter(m -> m.server().equals(server))
                    .map(Measurement::sample)
                    .toList();
            servers.put(server, ofServer(samples));
        });
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (List<String> pair : COMPARED) {
            ServerResult above = servers.get(pair.get(0));
            ServerResult below = servers.get(pair.get(1));
            if (above != null && below != null && !below.rounds().contains(0.0)) {
                ratios.put(String.join("/", pair), rounded(Medians.ofRatios(above.rounds(), below.rounds()), 1000));
            }
        }
        return new LoadResult(connections, servers, ratios);
    }

    private static ServerResult ofServer(List<Sample> samples) {
        return new ServerResult(
                median(samples, Sample::requestsPerSecond),
                median(samples, Sample::p50Micros),
                median(samples, Sample::p99Micros),
                median(samples, Sample::bytesPerRequest),
                samples.stream().map(Sample::requestsPerSecond).toList(),
                samples.stream()
                        .flatMap(sample -> sample.errors().stream())
                        .distinct()
                        .toList());
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return rounded(
                Medians.of(samples.stream()
                        .map(sample -> value.applyAsDouble(sample))
                        .toList()),
                10);
    }

    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
