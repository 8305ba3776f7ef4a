package no.innhold.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import no.innhold.bench.report.Result.CaseResult;
import no.innhold.bench.report.Result.LoadResult;

/** Gives a result to people and to machines. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final double KB_IN_MB = 1024;

    private Report() {}

    /**
     * Writes it as {@code <date>-jdk<release>.json}, over one of the same day.
     *
     * @return the file
     */
    public static Path write(Result result, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(
                result.date() + "-jdk" + Runtime.version().feature() + ".json");
        Files.writeString(file, JSON.writeValueAsString(result) + "\n");
        return file;
    }

    /** Tables in Markdown: rates and latencies, ratios, and what the processes take. */
    public static String of(Result result) {
        StringBuilder text = new StringBuilder();
        text.append("\n| case | body | connections | server | requests/s | p50 ms | p99 ms |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (CaseResult of : result.cases()) {
            of.loads().forEach(load -> text.append(rates(of, load)));
        }
        text.append("\n| case | connections | ")
                .append(String.join(" | ", Summary.ratios()))
                .append(" |\n|---|---|")
                .append("---|".repeat(Summary.ratios().size()))
                .append("\n");
        for (CaseResult of : result.cases()) {
            of.loads().forEach(load -> text.append(ratios(of, load)));
        }
        text.append("\n| server | start ms | resident MB | peak MB |\n|---|---|---|---|\n");
        result.processes()
                .forEach((name, cost) -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f | %.0f |%n",
                        name,
                        cost.startMillis(),
                        cost.residentKb() / KB_IN_MB,
                        cost.peakKb() / KB_IN_MB)));
        for (CaseResult of : result.cases()) {
            text.append(errors(of));
        }
        return text.toString();
    }

    private static String rates(CaseResult of, LoadResult load) {
        return load.servers().entrySet().stream()
                .map(server -> String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %s | %.0f | %.2f | %.2f |%n",
                        of.name(),
                        of.bodyBytes(),
                        load.connections(),
                        server.getKey(),
                        server.getValue().requestsPerSecond(),
                        server.getValue().p50Micros() / 1000,
                        server.getValue().p99Micros() / 1000))
                .collect(Collectors.joining());
    }

    private static String ratios(CaseResult of, LoadResult load) {
        String name = of.name() + (of.valid() ? "" : " (invalid)");
        return Summary.ratios().stream()
                .map(ratio -> load.ratios().containsKey(ratio)
                        ? String.format(Locale.ROOT, " %.3f |", load.ratios().get(ratio))
                        : " |")
                .collect(Collectors.joining("", "| " + name + " | " + load.connections() + " |", "\n"));
    }

    private static String errors(CaseResult of) {
        StringBuilder text = new StringBuilder();
        for (LoadResult load : of.loads()) {
            load.servers().forEach((server, result) -> result.errors()
                    .forEach(error -> text.append(String.format(
                            "%nINVALID: %s, %d connections, %s: %s",
                            of.name(),
                            load.connections(),
                            server,
                            error))));
        }
        return text.toString();
    }
}
