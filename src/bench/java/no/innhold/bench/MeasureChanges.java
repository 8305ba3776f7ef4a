package no.innhold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long a copy takes to follow, against a service that runs: the whole present state from nothing, and all
 * changes since a token; with the rows alone, and with their items. Generate content first ({@code innhold.bench.news}
 * and so on), and wait until it is announced: {@code select passed from boundary_head}.
 *
 * <pre>{@code java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.MeasureChanges \
 *   http://localhost:8080 [token]}</pre>
 *
 * <p>It tells the token it ends with, to be given another time when there are changes.
 */
public final class MeasureChanges {

    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":");
    private static final Pattern END = Pattern.compile("\"next\":\"([^\"]+)\",\"more\":(true|false)}$");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;

    private MeasureChanges(String service) {
        this.service = service;
    }

    /** @param arguments address of the service, and a token to begin at */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("give the address of the service, and a token if you have one");
        }
        MeasureChanges measure = new MeasureChanges(arguments[0]);
        String token = arguments.length == 2 ? arguments[1] : "";
        measure.follow("warm-up", "", token);
        measure.follow("rows", "", token);
        System.out.println(measure.follow("rows with items", "&expand=item", token));
    }

    private String follow(String what, String options, String from) throws IOException, InterruptedException {
        String token = from;
        boolean more = true;
        long rows = 0;
        long bytes = 0;
        int pages = 0;
        long start = System.nanoTime();
        while (more) {
            String since = token.isEmpty() ? "" : "&since=" + token;
            String page = get("/v1/changes?limit=100" + options + since);
            Matcher end = END.matcher(page);
            if (!end.find()) {
                throw new IllegalStateException(page);
            }
            token = end.group(1);
            more = Boolean.parseBoolean(end.group(2));
            rows += SEQUENCE.matcher(page).results().count();
            bytes += page.length();
            pages++;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT,
                "%-18s %d rows in %d pages, %.1f MB, %.2f s, %.0f rows a second%n",
                what,
                rows,
                pages,
                bytes / 1e6,
                took.toMillis() / 1e3,
                rows / Math.max(0.001, took.toMillis() / 1e3));
        return token;
    }

    private String get(String target) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + target)).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
