package no.innhold.kill;

import static no.innhold.kill.Waiting.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.innhold.platform.outgoing.Receiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services on one database, of which one dies while it announces what has become public and has calls to a receiver
 * under way. The other one does what is left: each change is in the log once, and reaches the receiver at least once.
 */
@Tag("once")
class TwoNodesTest {

    private static final int ITEMS = 200;
    private static final String KEY = "a key for two services on one database".replace(' ', '-');
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(1);
    private static final Duration ANNOUNCED_WITHIN = Duration.ofSeconds(30);

    /** How long the calls of a dead node stay its own (Outbox.LEASE_SECONDS); nobody repeats them earlier. */
    private static final Duration LEASE = Duration.ofSeconds(25);

    /** When the lease is over: the next look of the courier, and four calls at a time for what had to wait. */
    private static final Duration DELIVERED_WITHIN = LEASE.plusSeconds(20);

    /** Lets a slice of a hundred rows take four seconds, so that there is a middle of it. */
    private static final String SLOW_LOG = """
            create function take_time() returns trigger language plpgsql as
              'begin perform pg_sleep(0.04); return new; end';
            create trigger event_takes_time before insert on event for each row execute function take_time()""";

    /** Which node writes into the log at this moment. */
    private static final String ANNOUNCING = """
            select application_name from pg_stat_activity
              where state = 'active' and wait_event = 'PgSleep' and query like '%announce_boundaries%'""";

    /** Work of a connection whose service has died ends with it, as it does when the machine dies. */
    private static final String DATABASE_SETTINGS = "fsync = off\nclient_connection_check_interval = '20ms'\n";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final Map<String, RunningService> nodes = new HashMap<>();

    @Test
    void what_a_dying_node_leaves_undone_the_other_one_does() throws Exception {
        Path data = Files.createDirectories(directory.resolve("database"));
        Files.writeString(data.resolve("local.conf"), DATABASE_SETTINGS);
        try (SharedDatabase database = SharedDatabase.start(data);
                Receiver receiver = Receiver.that(Receiver.status(204));
                RunningService one = launch(database, "one", receiver);
                RunningService two = launch(database, "two", receiver)) {
            one.awaitAnswer();
            two.awaitAnswer();
            checkThatEachFindsWhatTheOtherPublishes();
            killTheOneThatIsAtWork(database, receiver);
        }
    }

    private void checkThatEachFindsWhatTheOtherPublishes() throws Exception {
        for (String node : nodes.keySet()) {
            until(Duration.ofMinutes(1), "there is an index", () -> search(node).statusCode() == 200);
        }
        // a page: what follows waits for the first news in the log
        Door one = nodes.get("one").door();
        String made = one.expect(201, "POST", "/manage/v1/pages", "{\"title\":\"Kvasserkrabbe\"}");
        String item = "/manage/v1/pages/" + JSON.readTree(made).get("id").asText();
        one.expect(200, "POST", item + "/publish", "{}", "If-Match", "\"1\"");
        assertThat(found("one")).isEqualTo(1);
        until(FOUND_WITHIN, "it is found on the other node", () -> found("two") == 1);
        nodes.get("two").door().expect(200, "POST", item + "/unpublish", "{\"kind\":\"gone\"}", "If-Match", "\"1\"");
        assertThat(found("two")).isZero();
        until(FOUND_WITHIN, "it is gone on the other node", () -> found("one") == 0);
    }

    private int found(String node) throws IOException, InterruptedException {
        return JSON.readTree(search(node).body()).at("/page/total").asInt();
    }

    private HttpResponse<String> search(String node) throws IOException, InterruptedException {
        return nodes.get(node).door().read("/v1/search?q=kvasserkrabbe");
    }

    private RunningService launch(SharedDatabase database, String name, Receiver receiver) throws IOException {
        Map<String, String> settings = new HashMap<>(database.settings(name));
        settings.put("innhold.webhook.allow", receiver.authority());
        settings.put("innhold.public-url", source(name));
        RunningService node = RunningService.launch(directory.resolve(name), KEY, RunningService.freePort(), settings);
        nodes.put(name, node);
        return node;
    }

    private void killTheOneThatIsAtWork(SharedDatabase database, Receiver receiver) throws Exception {
        String before = changes("one", "").next();
        String webhook = pausedWebhook(receiver);
        receiver.behave(receiver.silence());
        database.execute(SLOW_LOG);
        ScheduledNews scheduled = ScheduledNews.forOneSecond(doors(), ITEMS);

        String dying = announcingTheSecondSlice(database);
        String survivor = dying.equals("one") ? "two" : "one";
        nodes.get(survivor).freeze();
        nodes.get(dying).door().expect(200, "POST", webhook + "/resume", "");
        until(Duration.ofSeconds(5), "calls are under way", () -> !received(receiver, dying)
                .isEmpty());
        assertThat(database.query(ANNOUNCING)).containsExactly(dying);
        nodes.get(dying).kill();
        Map<String, String> unanswered = received(receiver, dying);
        receiver.behave(Receiver.status(204));
        nodes.get(survivor).thaw();

        until(
                Duration.between(Instant.now(), scheduled.from().plus(ANNOUNCED_WITHIN)),
                "all are announced",
                () -> changes(survivor, before).rows().size() >= ITEMS);
        until(
                DELIVERED_WITHIN,
                "all are delivered",
                () -> received(receiver, survivor).size() >= ITEMS);
        checkLog(changes(survivor, before).rows(), scheduled.ids());
        checkDeliveries(received(receiver, survivor), changes(survivor, before).rows(), unanswered);
    }

    private List<Door> doors() {
        return nodes.values().stream().map(RunningService::door).toList();
    }

    private static void checkLog(List<JsonNode> rows, List<String> scheduled) {
        assertThat(values(rows, "kind")).containsOnly("published");
        assertThat(values(rows, "id")).containsExactlyInAnyOrderElementsOf(scheduled);
        assertThat(values(rows, "sequence")).doesNotHaveDuplicates();
    }

    /** @param sent of each change that the survivor sent, by its sequence, the {@code webhook-id} */
    private static void checkDeliveries(Map<String, String> sent, List<JsonNode> rows, Map<String, String> unanswered) {
        assertThat(sent.keySet()).containsExactlyInAnyOrderElementsOf(values(rows, "sequence"));
        assertThat(sent.values()).doesNotHaveDuplicates();
        assertThat(sent).containsAllEntriesOf(unanswered);
    }

    private static String announcingTheSecondSlice(SharedDatabase database) throws Exception {
        List<String> announcing = new ArrayList<>();
        until(Duration.ofMinutes(1), "the second slice is under way", () -> {
            announcing.clear();
            announcing.addAll(database.query(ANNOUNCING));
            return announcing.size() == 1
                    && !database.query("select 1 from event where type = 'news'")
                            .isEmpty();
        });
        return announcing.get(0);
    }

    private String pausedWebhook(Receiver receiver) throws IOException, InterruptedException {
        Door node = nodes.get("one").door();
        String made = node.expect(201, "POST", "/manage/v1/webhooks", "{\"url\":\"" + receiver.url() + "\"}");
        String webhook = "/manage/v1/webhooks/" + JSON.readTree(made).get("id").asText();
        node.expect(200, "POST", webhook + "/pause", "");
        return webhook;
    }

    /** What a node has sent so far: the {@code webhook-id} by the sequence of the change, always the same one. */
    private static Map<String, String> received(Receiver receiver, String node) throws IOException {
        Map<String, String> ids = new HashMap<>();
        for (Receiver.Request request : receiver.requests()) {
            JsonNode event = JSON.readTree(request.body());
            if (event.get("source").asText().equals(source(node))) {
                String id = request.headers().get("webhook-id");
                String known = ids.put(event.at("/data/sequence").asText(), id);
                assertThat(known).isIn(null, id);
            }
        }
        return ids;
    }

    private record Changes(List<JsonNode> rows, String next) {}

    /** All since the token. */
    private Changes changes(String node, String token) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String next = token;
        JsonNode page;
        do {
            String since = next.isEmpty() ? "" : "&since=" + next;
            page = JSON.readTree(nodes.get(node).door().expect(200, "GET", "/v1/changes?limit=100" + since, ""));
            page.get("items").forEach(rows::add);
            next = page.get("next").asText();
        } while (page.get("more").asBoolean());
        return new Changes(rows, next);
    }

    private static String source(String node) {
        return "https://" + node + ".example.org";
    }

    private static List<String> values(List<JsonNode> rows, String property) {
        return rows.stream().map(row -> row.get(property).asText()).toList();
    }
}
