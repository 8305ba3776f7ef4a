package no.innhold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long after the answer to a publish readers see the new text: at the node that published, and at another one
 * of the same database. Both have the old text in their cache. The document it makes is put into the trash at the end.
 *
 * <pre>{@code java -cp 'target/test-classes:target/quarkus-app/lib/main/*' no.innhold.bench.MeasureVisibility \
 *   http://localhost:8080 http://localhost:8081 "$(cat data/admin.key)"}</pre>
 */
public final class MeasureVisibility {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;
    private static final Pattern TAG = Pattern.compile("\"(\\d+)\"");

    private final MeasuredService publishing;
    private final URI here;
    private final URI there;
    private final HttpClient readers =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int early;

    private MeasureVisibility(URI here, URI there, String key) {
        this.here = here;
        this.there = there;
        publishing = new MeasuredService(here, key);
    }

    /** @param arguments addresses of two nodes on one database, and an API key of a publisher */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("give the addresses of two nodes and an API key");
        }
        new MeasureVisibility(URI.create(arguments[0]), URI.create(arguments[1]), arguments[2].strip()).run();
    }

    private void run() throws IOException, InterruptedException {
        HttpResponse<String> created =
                publishing.send("POST", "/manage/v1/news", "{\"title\":\"Måling\",\"category\":\"news\"}", "");
        String item = created.headers().firstValue("Location").orElseThrow();
        String tag = tag(created);
        String read = item.replace("/manage/v1/", "/v1/");
        List<Long> same = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            String title = "Måling " + round + ".";
            String json = "{\"title\":\"%s\",\"summary\":\"Synlig.\",\"category\":\"news\",\"body\":\"Tekst.\"}"
                    .formatted(title);
            tag = tag(publishing.send("PUT", item, json, tag));
            publishing.send("POST", item + "/publish", "{}", tag);
            long published = System.nanoTime();
            long first = whenSeen(here.resolve(read), title) - published;
            long second = whenSeen(there.resolve(read), title) - published;
            if (round >= 0) {
                same.add(first);
                other.add(second);
            }
        }
        MeasuredService.report("publish to visible, same node", same);
        MeasuredService.report("publish to visible, other node", other);
        System.out.printf("the old text after the publish, at the same node: %d times%n", early);
        publishing.send("POST", item + "/unpublish", "{\"kind\":\"gone\"}", tag);
        publishing.send("DELETE", item, "", tag);
    }

    private long whenSeen(URI uri, String title) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        while (!readers.send(request, HttpResponse.BodyHandlers.ofString()).body().contains(title)) {
            if (uri.getAuthority().equals(here.getAuthority())) {
                early++;
            }
        }
        return System.nanoTime();
    }

    private static String tag(HttpResponse<String> answer) {
        Matcher tag = TAG.matcher(answer.headers().firstValue("ETag").orElseThrow());
        if (!tag.matches()) {
            throw new IllegalStateException("no edition in " + answer.headers());
        }
        return tag.group();
    }
}
