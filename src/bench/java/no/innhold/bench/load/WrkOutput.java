package no.innhold.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what wrk prints with {@code --latency}. */
final class WrkOutput {

    private static final Pattern RATE = Pattern.compile("(?m)^Requests/sec:\\s+([\\d.]+)$");
    private static final Pattern TOTAL = Pattern.compile("(?m)^\\s+(\\d+) requests in [^,]+, ([\\d.]+)([KMGTP]?)B read$");
    private static final Pattern SOCKET_ERRORS =
            Pattern.compile("(?m)^\\s+Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)$");
    private static final Pattern REFUSALS = Pattern.compile("(?m)^\\s+Non-2xx or 3xx responses: (\\d+)$");

    private static final Map<String, Double> MICROS =
            Map.of("us", 1.0, "ms", 1e3, "s", 1e6, "m", 60e6, "h", 3600e6);
    private static final String BYTE_PREFIXES = "KMGTP";

    private WrkOutput() {}

    /** @throws IllegalArgumentException if it is not that of a run that came to its end */
    static Sample parse(String output) {
        MatchResult total = find(TOTAL, output);
        long requests = Long.parseLong(total.group(1));
        double bytes = Double.parseDouble(total.group(2)) * factor(total.group(3));
        List<String> errors = new ArrayList<>();
        if (requests == 0) {
            errors.add("no request was answered");
        }
        Matcher socketErrors = SOCKET_ERRORS.matcher(output);
        if (socketErrors.find()) {
            errors.add(socketErrors.group().strip());
        }
        Matcher refusals = REFUSALS.matcher(output);
        if (refusals.find()) {
            errors.add(refusals.group().strip());
        }
        return new Sample(
                Double.parseDouble(find(RATE, output).group(1)),
                latency(50, output),
                latency(99, output),
                bytes / Math.max(1, requests),
                errors);
    }

    private static double latency(int percent, String output) {
        MatchResult line =
                find(Pattern.compile("(?m)^\\s+" + percent + "%\\s+([\\d.]+)(us|ms|s|m|h)\\s*$"), output);
        return Double.parseDouble(line.group(1)) * MICROS.getOrDefault(line.group(2), Double.NaN);
    }

    private static double factor(String prefix) {
        return prefix.isEmpty() ? 1 : Math.pow(1024, BYTE_PREFIXES.indexOf(prefix) + 1.0);
    }

    private static MatchResult find(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalArgumentException("wrk did not say " + pattern + ": " + output);
        }
        return matcher.toMatchResult();
    }
}
