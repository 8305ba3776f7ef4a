package no.innhold.kill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Many texts that become public together, written by several editors at several nodes.
 *
 * @param from the second, beginning with its first millisecond
 */
record ScheduledNews(List<String> ids, Instant from) {

    private static final int EDITORS = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * To begin in the same second some seconds ahead, in one of two milliseconds of it, so that they are announced in two
     * slices. It ends when all are scheduled.
     */
    static ScheduledNews forOneSecond(List<Door> nodes, int items) throws Exception {
        Instant start = Instant.now();
        List<String> drafts = forAll(nodes, items, ScheduledNews::draft);
        // to publish takes about as long as to write, seldom twice as long
        Instant from = Instant.now()
                .plus(Duration.between(start, Instant.now()).multipliedBy(2))
                .plusSeconds(3)
                .truncatedTo(ChronoUnit.SECONDS);
        forAll(nodes, items, (node, number) -> {
            String target = "/manage/v1/news/" + drafts.get(number) + "/publish";
            String body = "{\"from\":\"" + from.plusMillis(number % 2) + "\"}";
            return node.expect(200, "POST", target, body, "If-Match", "\"1\"");
        });
        return new ScheduledNews(drafts, from);
    }

    private static String draft(Door node, int number) throws IOException, InterruptedException {
        String text = """
                {"title":"Nyhet %d","summary":"Kort.","category":"news","body":"Tekst."}""".formatted(number);
        return JSON.readTree(node.expect(201, "POST", "/manage/v1/news", text))
                .get("id")
                .asText();
    }

    @FunctionalInterface
    private interface Task {
        String on(Door node, int number) throws IOException, InterruptedException;
    }

    /** Does it for each number, by several editors, with each node in turn. */
    private static List<String> forAll(List<Door> nodes, int items, Task task) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Callable<String>> calls = IntStream.range(0, items)
                    .<Callable<String>>mapToObj(number -> () -> task.on(nodes.get(number % nodes.size()), number))
                    .toList();
            List<String> results = new ArrayList<>();
            for (Future<String> done : editors.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } finally {
            editors.shutdownNow();
        }
    }
}
