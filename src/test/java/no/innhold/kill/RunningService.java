package no.innhold.kill;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged service in a process of its own: with an embedded database in a directory that outlives it, or beside
 * others on a database that is there.
 */
final class RunningService implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(45);

    private final Process process;
    private final Door door;
    private final Path log;

    private RunningService(Process process, Door door, Path log) {
        this.process = process;
        this.door = door;
        this.log = log;
    }

    /** Starts it with a database of its own and returns when it answers. */
    static RunningService start(Path directory, String key) throws IOException, InterruptedException {
        RunningService service = launch(directory, key, freePort(), Map.of());
        service.awaitAnswer();
        return service;
    }

    /**
     * Starts it and does not wait.
     *
     * @param directory for its log and, unless the settings name a database, for its data
     * @param settings properties of the configuration
     */
    static RunningService launch(Path directory, String key, int port, Map<String, String> settings)
            throws IOException {
        Files.createDirectories(directory);
        Path log = directory.resolve("service.log");
        ProcessBuilder builder = new ProcessBuilder(command(port, settings))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(n -> n.startsWith("QUARKUS_") || n.startsWith("INNHOLD_"));
        builder.environment().put("INNHOLD_DATA_DIR", directory.resolve("data").toString());
        builder.environment().put("INNHOLD_ADMIN_KEY", key);
        builder.environment().put("INNHOLD_SAMPLE_CONTENT", "false");
        return new RunningService(builder.start(), Door.at(port, key), log);
    }

    private static List<String> command(int port, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // lives for seconds: what the better compiler makes comes too late to be used
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.management.port=" + freePort()));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        return command;
    }

    /** Returns when it answers. */
    void awaitAnswer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            // wakes at once when the process ends, else it is the pace of asking
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("the service does not start: " + Files.readString(log));
            }
        }
    }

    /** As a machine that is moved or a collection of garbage that does not end: it keeps all it has and does nothing. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("no signal reaches the service");
        }
    }

    /** As {@code kill -9}: it has no time to end anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Of this service alone. */
    Door door() {
        return door;
    }

    /** SIGTERM. Returns when it has ended, or false if it does not. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        if (!stop()) {
            process.destroyForcibly();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return door.send("GET", "/v1", "").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
