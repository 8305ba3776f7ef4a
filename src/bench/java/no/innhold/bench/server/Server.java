package no.innhold.bench.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server on the loopback address that answers. */
public final class Server implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final int PACE_MILLIS = 10;

    private final String name;
    private final URI address;
    private final ServerProcess process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Server(String name, URI address, ServerProcess process) {
        this.name = name;
        this.address = address;
        this.process = process;
    }

    /**
     * Starts it and returns when it answers the request with less than 500.
     *
     * @param name of the server in the results
     * @param port that the command makes it listen on
     */
    static Server start(
            String name, int port, List<String> command, Map<String, String> environment, Path log, Request first)
            throws IOException, InterruptedException {
        ServerProcess process = ServerProcess.start(command, environment, log);
        Server server = new Server(name, URI.create("http://127.0.0.1:" + port), process);
        try {
            server.awaitAnswer(first);
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.close();
            throw e;
        }
        return server;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String name() {
        return name;
    }

    public URI uri(Request request) {
        return address.resolve(request.target());
    }

    public Answer ask(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder get = HttpRequest.newBuilder(uri(request)).timeout(Duration.ofSeconds(30));
        request.headers().forEach(get::header);
        return Answer.of(client.send(get.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** In KB, now. */
    public long residentMemory() throws IOException {
        return process.memory("VmRSS");
    }

    /** In KB, since its start. */
    public long peakMemory() throws IOException {
        return process.memory("VmHWM");
    }

    /**
     * Waits so long.
     *
     * @throws IllegalStateException if its process ends meanwhile
     */
    public void requireAlive(long millis) throws IOException, InterruptedException {
        process.requireAlive(millis);
    }

    @Override
    public void close() {
        process.close();
    }

    private void awaitAnswer(Request first) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(first)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " does not answer " + first.target());
            }
            process.requireAlive(PACE_MILLIS);
        }
    }

    private boolean answers(Request first) throws InterruptedException {
        try {
            return ask(first).status() < 500;
        } catch (IOException notYet) {
            return false;
        }
    }
}
