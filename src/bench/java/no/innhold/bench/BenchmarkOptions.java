package no.innhold.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to run the benchmark.
 *
 * @param seconds of each run of wrk
 * @param warmUp seconds for each case and server before the first round
 * @param connections of each load
 * @param data directory for the database, nginx and the logs; content that is there is used again
 * @param results directory for the result
 */
record BenchmarkOptions(
        int seconds, int rounds, int warmUp, List<Integer> connections, ContentSize content, Path data, Path results) {

    /** So many news that 10,000 are live: of a hundred, ten have expired and two are scheduled. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("seconds", "5"),
            Map.entry("rounds", "3"),
            Map.entry("warm-up", "3"),
            Map.entry("connections", "1,16,64"),
            Map.entry("news", "11365"),
            Map.entry("projects", "1000"),
            Map.entry("publications", "5000"),
            Map.entry("courses", "500"),
            Map.entry("pages", "50"),
            Map.entry("data", "target/bench"),
            Map.entry("results", "src/bench/results"));

    /** @throws IllegalArgumentException for an unknown option, one without value, or one that is no number where it must be */
    static BenchmarkOptions of(String... arguments) {
        Map<String, String> options = new HashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!DEFAULTS.containsKey(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("not an option with a value: " + arguments[i]);
            }
            options.put(name, arguments[i + 1]);
        }
        return new BenchmarkOptions(
                number(options, "seconds"),
                number(options, "rounds"),
                number(options, "warm-up"),
                Arrays.stream(text(options, "connections").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                new ContentSize(
                        number(options, "news"),
                        number(options, "projects"),
                        number(options, "publications"),
                        number(options, "courses"),
                        number(options, "pages")),
                Path.of(text(options, "data")).toAbsolutePath(),
                Path.of(text(options, "results")).toAbsolutePath());
    }

    /** By name, for the result. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("seconds", seconds);
        settings.put("rounds", rounds);
        settings.put("warmUpSeconds", warmUp);
        settings.put("connections", connections);
        return settings;
    }

    private static int number(Map<String, String> options, String name) {
        return Integer.parseInt(text(options, name));
    }

    private static String text(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }
}
