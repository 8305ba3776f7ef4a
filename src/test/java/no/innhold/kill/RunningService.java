package no.innhold.kill;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, with an embedded database in a directory that outlives it. */
final class RunningService implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final String address;
    private final String key;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(Process process, String address, String key, Path log) {
        this.process = process;
        this.address = address;
        this.key = key;
        this.log = log;
    }

    /** Starts it and returns when it answers. */
    static RunningService start(Path directory, String key) throws IOException, InterruptedException {
        int port = freePort();
        Path log = directory.resolve("service.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.management.port=" + freePort(),
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(n -> n.startsWith("QUARKUS_") || n.startsWith("INNHOLD_"));
        builder.environment().put("INNHOLD_DATA_DIR", directory.resolve("data").toString());
        builder.environment().put("INNHOLD_ADMIN_KEY", key);
        builder.environment().put("INNHOLD_SAMPLE_CONTENT", "false");
        RunningService service = new RunningService(builder.start(), "http://127.0.0.1:" + port, key, log);
        service.awaitAnswer();
        return service;
    }

    /** As {@code kill -9}: it has no time to end anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** @throws IOException if the service is gone */
    HttpResponse<String> send(String method, String target, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + target))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            // wakes at once when the process ends, else it is the pace of asking
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("the service does not start: " + Files.readString(log));
            }
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return send("GET", "/v1", "").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
