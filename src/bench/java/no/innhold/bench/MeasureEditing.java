package no.innhold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what editors wait for, against a service that runs: saving a text of 50 KB, reading it back, publishing it,
 * and listing a history of 1,000 editions. The document it makes is put into the trash at the end.
 *
 * <pre>{@code java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.MeasureEditing \
 *   http://localhost:8080 "$(cat data/admin.key)"}</pre>
 */
public final class MeasureEditing {

    private static final int WARM_UP = 600;
    private static final int ROUNDS = 399;
    private static final int HISTORY_WARM_UP = 50;
    private static final int HISTORY_ROUNDS = 200;
    private static final int BODY_CHARACTERS = 50_000;
    private static final Pattern TAG = Pattern.compile("\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final String key;
    private String item = "";
    private String tag = "";

    private MeasureEditing(String service, String key) {
        this.service = service;
        this.key = key;
    }

    /** @param arguments address of the service, and an API key of a publisher */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the address of the service and an API key");
        }
        new MeasureEditing(arguments[0], arguments[1].strip()).run();
    }

    private void run() throws IOException, InterruptedException {
        HttpResponse<String> created = send("POST", "/manage/v1/news", "{\"title\":\"Måling\"}", "");
        item = created.headers().firstValue("Location").orElseThrow();
        remember(created);
        for (int i = 0; i < WARM_UP; i++) {
            save(i);
        }
        List<Long> saves = new ArrayList<>();
        List<Long> reads = new ArrayList<>();
        List<Long> publications = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            saves.add(save(WARM_UP + i));
            reads.add(timed("GET", item, "", "", 200));
            if (i % 10 == 0) {
                publications.add(timed("POST", item + "/publish", "", tag, 200));
            }
        }
        report("save 50 KB (PUT)", saves);
        report("read it back (GET)", reads);
        report("publish", publications);
        history();
        send("POST", item + "/unpublish", "{\"kind\":\"gone\"}", tag);
        send("DELETE", item, "", tag);
    }

    private long save(int round) throws IOException, InterruptedException {
        String json = """
                {"title":"Måling %d","summary":"En tekst som måles.","category":"news","body":"%s"}""".formatted(round, body(round));
        long start = System.nanoTime();
        HttpResponse<String> saved = send("PUT", item, json, tag);
        long took = System.nanoTime() - start;
        expect(saved, 200);
        remember(saved);
        return took;
    }

    private void history() throws IOException, InterruptedException {
        List<Long> first = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        for (int i = -HISTORY_WARM_UP; i < HISTORY_ROUNDS; i++) {
            long begin = System.nanoTime();
            String target = item + "/editions?limit=100";
            for (int page = 0; !target.isEmpty(); page++) {
                long start = System.nanoTime();
                HttpResponse<String> answer = send("GET", target, "", "");
                expect(answer, 200);
                if (page == 0 && i >= 0) {
                    first.add(System.nanoTime() - start);
                }
                Matcher next = NEXT.matcher(answer.body());
                target = next.find() ? next.group(1) : "";
            }
            if (i >= 0) {
                all.add(System.nanoTime() - begin);
            }
        }
        report("history, page of 100 of %d".formatted(WARM_UP + ROUNDS + 1), first);
        report("history, all its pages", all);
    }

    private long timed(String method, String target, String json, String ifMatch, int status)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        expect(send(method, target, json, ifMatch), status);
        return System.nanoTime() - start;
    }

    private HttpResponse<String> send(String method, String target, String json, String ifMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + target))
                .header("Authorization", "Bearer " + key)
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void remember(HttpResponse<String> answer) {
        tag = answer.headers()
                .firstValue("ETag")
                .filter(t -> TAG.matcher(t).matches())
                .orElseThrow();
    }

    private static void expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Paragraphs, headings, lists and links, different in every round. */
    private static String body(int round) {
        StringBuilder body = new StringBuilder();
        for (int part = 1; body.length() < BODY_CHARACTERS; part++) {
            body.append("## Del ").append(part).append(" av runde ").append(round).append("\\n\\n");
            body.append("Dette er et avsnitt med noen setninger. Det har en [lenke til kursene](/v1/courses) og **sterk** tekst. ")
                    .append("Setningene er korte. De er lette å lese.\\n\\n- ett punkt\\n- et punkt til\\n\\n");
        }
        return body.toString();
    }

    private static void report(String what, List<Long> nanoseconds) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-36s p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   n %d%n",
                what,
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                sorted.size());
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
