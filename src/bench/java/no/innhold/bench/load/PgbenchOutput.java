package no.innhold.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what pgbench prints, and the lines of its log. */
final class PgbenchOutput {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([\\d.]+) ");
    private static final Pattern FAULT = Pattern.compile("(?m)^pgbench: error: (.*)$");
    private static final Pattern NOTHING = Pattern.compile("(?m)^number of transactions actually processed: 0$");
    private static final int LATENCY = 2;

    private PgbenchOutput() {}

    /**
     * @param log a line for each transaction: client, number, microseconds, …
     * @throws IllegalArgumentException if it is not that of a run that came to its end
     */
    static Sample parse(String output, List<String> log) {
        List<String> errors = new ArrayList<>();
        Matcher fault = FAULT.matcher(output);
        if (fault.find()) {
            errors.add(fault.group(1));
        }
        if (NOTHING.matcher(output).find()) {
            errors.add("no transaction came to its end");
            return new Sample(0, 0, 0, 0, errors);
        }
        Matcher rate = RATE.matcher(output);
        if (log.isEmpty() || !rate.find()) {
            throw new IllegalArgumentException("pgbench did not measure: " + output);
        }
        long[] micros = log.stream()
                .mapToLong(line -> Long.parseLong(line.split(" ")[LATENCY]))
                .sorted()
                .toArray();
        return new Sample(
                Double.parseDouble(rate.group(1)),
                micros[micros.length / 2],
                micros[(int) (micros.length * 99L / 100)],
                0,
                errors);
    }
}
