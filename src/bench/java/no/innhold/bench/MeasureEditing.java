package no.innhold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
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

    private final MeasuredService service;
    private String item = "";
    private String tag = "";

    private MeasureEditing(MeasuredService service) {
        this.service = service;
    }

    /** @param arguments address of the service, and an API key of a publisher */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the address of the service and an API key");
        }
        new MeasureEditing(new MeasuredService(URI.create(arguments[0]), arguments[1].strip())).run();
    }

    private void run() throws IOException, InterruptedException {
        HttpResponse<String> created = service.send("POST", "/manage/v1/news", "{\"title\":\"Måling\"}", "");
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
            reads.add(timed("GET", item, "", ""));
            if (i % 10 == 0) {
                publications.add(timed("POST", item + "/publish", "", tag));
            }
        }
        MeasuredService.report("save 50 KB (PUT)", saves);
        MeasuredService.report("read it back (GET)", reads);
        MeasuredService.report("publish", publications);
        history();
        service.send("POST", item + "/unpublish", "{\"kind\":\"gone\"}", tag);
        service.send("DELETE", item, "", tag);
    }

    private long save(int round) throws IOException, InterruptedException {
        String json = """
                {"title":"Måling %d","summary":"En tekst som måles.","category":"news","body":"%s"}""".formatted(round, body(round));
        long start = System.nanoTime();
        HttpResponse<String> saved = service.send("PUT", item, json, tag);
        long took = System.nanoTime() - start;
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
                HttpResponse<String> answer = service.send("GET", target, "", "");
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
        MeasuredService.report("history, page of 100 of %d".formatted(WARM_UP + ROUNDS + 1), first);
        MeasuredService.report("history, all its pages", all);
    }

    private long timed(String method, String target, String json, String ifMatch)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        service.send(method, target, json, ifMatch);
        return System.nanoTime() - start;
    }

    private void remember(HttpResponse<String> answer) {
        tag = answer.headers()
                .firstValue("ETag")
                .filter(t -> TAG.matcher(t).matches())
                .orElseThrow();
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
}
