package no.innhold.events.stream;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Somebody who listens in a test, on a connection of its own. */
final class Ear implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    /** What came before an empty line; a comment under the name "". */
    record Heard(Map<String, String> fields) {

        String id() {
            return fields.getOrDefault("id", "");
        }

        String data() {
            return fields.getOrDefault("data", "");
        }

        boolean isChange() {
            return data().startsWith("{\"sequence\"");
        }
    }

    private final Socket socket;
    private final BufferedReader lines;
    private final String head;

    private Ear(Socket socket, BufferedReader lines, String head) {
        this.socket = socket;
        this.lines = lines;
        this.head = head;
    }

    /** @param headers further lines of the request */
    static Ear open(String query, String... headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        StringBuilder request =
                new StringBuilder("GET /v1/changes/stream" + query + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder head = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            head.append(line).append('\n');
        }
        return new Ear(socket, lines, head.toString());
    }

    /** Goes on after an event. */
    static Ear resume(String query, String id) throws IOException {
        return open(query, "Last-Event-ID: " + id);
    }

    /** Status line and headers. */
    String head() {
        return head;
    }

    int status() {
        return Integer.parseInt(head.split(" ", 3)[1]);
    }

    /** The next event or comment; empty at the end of the stream. */
    Heard next() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int colon = line.indexOf(':');
            // between events stand the sizes of chunks
            if (colon >= 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            } else if (line.equals("0") || line.isEmpty() && !fields.isEmpty()) {
                break;
            }
        }
        return new Heard(fields);
    }

    Heard next(Predicate<Heard> wanted) throws IOException {
        Heard heard = next();
        while (!wanted.test(heard)) {
            if (heard.fields().isEmpty()) {
                throw new AssertionError("the stream has ended");
            }
            heard = next();
        }
        return heard;
    }

    /** The next changes. */
    List<Heard> changes(int number) throws IOException {
        List<Heard> changes = new ArrayList<>();
        while (changes.size() < number) {
            changes.add(next(Heard::isChange));
        }
        return changes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
