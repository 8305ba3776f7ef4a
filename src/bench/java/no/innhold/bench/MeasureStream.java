package no.innhold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the live stream of changes, against a service that runs: how long after an editor asked to publish a listener
 * hears of it, and what a thousand listeners to whom nothing is said cost in heap. The service has to allow so many from
 * one address ({@code INNHOLD_CHANGES_STREAM_LISTENERS_PER_ADDRESS}). What it publishes is taken back at the end.
 *
 * <pre>{@code java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.MeasureStream \
 *   http://localhost:8080 "$(cat data/admin.key)" PID_OF_THE_SERVICE}</pre>
 */
public final class MeasureStream {

    private static final int WARM_UP = 50;
    private static final int ROUNDS = 300;
    private static final int LISTENERS = 1_000;

    private final URI address;
    private final MeasuredService service;
    private final MeasuredProcess process;

    private MeasureStream(URI address, String key, String process) {
        this.address = address;
        this.service = new MeasuredService(address, key);
        this.process = new MeasuredProcess(process);
    }

    /** @param arguments address of the service, an API key of a publisher, and the id of the service's process */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("give the address of the service, an API key and the id of its process");
        }
        MeasureStream measure = new MeasureStream(URI.create(arguments[0]), arguments[1].strip(), arguments[2]);
        measure.latency();
        measure.listeners();
    }

    private void latency() throws IOException, InterruptedException {
        String item = service.send("POST", "/manage/v1/news", "{\"title\":\"Måling\",\"summary\":\"S.\",\"category\":\"news\"}", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        List<Long> heard = new ArrayList<>();
        List<Long> published = new ArrayList<>();
        try (Socket socket = listen()) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                String note = "{\"changeNote\":\"Runde " + i + "\"}";
                long start = System.nanoTime();
                Thread publisher = new Thread(() -> publish(item, note));
                publisher.start();
                String line = lines.readLine();
                while (!line.startsWith("data:")) {
                    line = lines.readLine();
                }
                long hearing = System.nanoTime() - start;
                publisher.join();
                if (i >= WARM_UP) {
                    heard.add(hearing);
                    published.add(System.nanoTime() - start);
                }
            }
        }
        MeasuredService.report("publish asked for until a listener hears of it", heard);
        MeasuredService.report("publish asked for until it is answered", published);
        service.send("POST", item + "/unpublish", "{\"kind\":\"gone\"}", "\"1\"");
        service.send("DELETE", item, "", "\"1\"");
    }

    private void publish(String item, String note) {
        try {
            service.send("POST", item + "/publish", note, "\"1\"");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listeners() throws IOException, InterruptedException {
        long before = process.heap();
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            Socket socket = listen();
            socket.getInputStream().read();
            sockets.add(socket);
        }
        long after = process.heap();
        System.out.printf(
                Locale.ROOT, "%d idle listeners: %.1f MB of heap%n", LISTENERS, (after - before) / 1024.0);
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket listen() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write("GET /v1/changes/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
