package no.innhold.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs wrk. */
public final class Wrk {

    private static final int MOST_THREADS = 2;
    private static final Pattern VERSION = Pattern.compile("wrk (\\S+)");

    private Wrk() {}

    /**
     * Asks again and again on so many connections for so many seconds.
     *
     * @throws IllegalArgumentException if it does not come to its end, for example because nobody listens
     */
    static Sample run(URI uri, Map<String, String> headers, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "--latency",
                "-t" + Math.min(MOST_THREADS, connections),
                "-c" + connections,
                "-d" + seconds + "s"));
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(uri.toString());
        return WrkOutput.parse(output(command));
    }

    public static String version() throws IOException, InterruptedException {
        Matcher version = VERSION.matcher(output(List.of("wrk", "--version")));
        return version.find() ? version.group(1) : "";
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        return output;
    }
}
