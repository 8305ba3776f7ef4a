package no.innhold.bench.server;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a server answered. */
public final class Answer {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding");

    private static final int STATUS_LINE = "HTTP/1.1 200 OK\r\n".length() + "\r\n".length();
    private static final int SEPARATORS = ": \r\n".length();

    private final int status;
    private final List<Header> headers;
    private final byte[] body;

    private Answer(int status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Answer of(HttpResponse<byte[]> response) {
        List<Header> headers = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
        return new Answer(response.statusCode(), headers, response.body());
    }

    public int status() {
        return status;
    }

    public byte[] body() {
        return body.clone();
    }

    public int bodyBytes() {
        return body.length;
    }

    /** Of the whole answer on the wire, as near as headers that were parsed can tell. */
    public long bytes() {
        long head = headers.stream()
                .mapToLong(h -> h.name().length() + h.value().length() + SEPARATORS)
                .sum();
        return STATUS_LINE + head + body.length;
    }

    /** Value of the first header of this name, empty without. */
    public String header(String name) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** The headers that another server has to send to give the same answer. */
    List<Header> lasting() {
        return headers.stream()
                .filter(h -> !OF_THE_CONNECTION.contains(h.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Whether a reader gets the same text: status, tag, encoding and every byte of the body. */
    public boolean saysTheSameAs(Answer other) {
        return status == other.status
                && header("ETag").equals(other.header("ETag"))
                && header("Content-Encoding").equals(other.header("Content-Encoding"))
                && Arrays.equals(body, other.body);
    }

    /** In one line, for messages. */
    public String summary() {
        return status + " " + header("ETag") + ", " + body.length + " bytes";
    }
}
