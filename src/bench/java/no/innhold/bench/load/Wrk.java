package no.innhold.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        List<String> command = command(connections, seconds);
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(uri.toString());
        return WrkOutput.parse(output(command));
    }

    /**
     * The same with requests that a Lua script makes.
     *
     * @return what wrk prints
     */
    public static String run(URI server, Path script, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command = command(connections, seconds);
        command.addAll(List.of("-s", script.toString(), server.toString()));
        return output(command);
    }

    private static List<String> command(int connections, int seconds) {
        return new ArrayList<>(List.of(
                "wrk",
                "--latency",
                "-t" + Math.min(MOST_THREADS, connections),
                "-c" + connections,
                "-d" + seconds + "s"));
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
