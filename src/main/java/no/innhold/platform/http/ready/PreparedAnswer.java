package no.innhold.platform.http.ready;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bytes of an answer's head, as far as they are the same each time.
 *
 * @param ok status line and headers of a 200, without the blank line
 * @param notModified the same of a 304
 * @param tag the entity tag in quotes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
public record PreparedAnswer(byte[] ok, byte[] notModified, String tag) {

    /** Made anew for each answer. */
    private static final Set<String> CHANGING =
            caseless("Cache-Control", "Date", "X-Request-Id", "Age", "Connection", "Content-Length");

    private static final Set<String> ABOUT_THE_BODY = caseless("Content-Type", "Content-Encoding");

    /** From the headers of an answer that is being sent: a 200, or a 304 that stands for one. */
    public static PreparedAnswer of(MultiMap headers, Repeatable answer) {
        StringBuilder ok = new StringBuilder("HTTP/1.1 200 OK\r\n");
        StringBuilder notModified = new StringBuilder("HTTP/1.1 304 Not Modified\r\n");
        headers.forEach(header -> {
            if (!CHANGING.contains(header.getKey()) && !ABOUT_THE_BODY.contains(header.getKey())) {
                line(ok, header.getKey(), header.getValue());
                line(notModified, header.getKey(), header.getValue());
            }
        });
        line(ok, "Content-Type", "application/json");
        if (!answer.contentCoding().isEmpty()) {
            line(ok, "Content-Encoding", answer.contentCoding());
        }
        line(ok, "Content-Length", String.valueOf(answer.body().length));
        return new PreparedAnswer(bytes(ok), bytes(notModified), Objects.requireNonNull(headers.get("ETag")));
    }

    /** Bytes it takes in memory. */
    public int weight() {
        return ok.length + notModified.length;
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static byte[] bytes(StringBuilder head) {
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
