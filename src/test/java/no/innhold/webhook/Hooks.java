package no.innhold.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import no.innhold.Desk;
import no.innhold.platform.outgoing.Receiver;
import org.eclipse.microprofile.config.ConfigProvider;

/** Webhooks and their receivers in a test. */
final class Hooks implements AutoCloseable {

    private static final Desk ADMIN = Desk.of("admin");
    private static final String WEBHOOKS = "/manage/v1/webhooks";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Integer> ports = new ArrayList<>(Arrays.stream(ConfigProvider.getConfig()
                    .getValue(ReceiverPorts.PORTS, String.class)
                    .split(","))
            .map(Integer::valueOf)
            .toList());
    private final List<Receiver> receivers = new ArrayList<>();

    Receiver receiver(Receiver.Behaviour behaviour) {
        Receiver receiver = Receiver.on(ReceiverPorts.ADDRESS, ports.remove(0), behaviour);
        receivers.add(receiver);
        return receiver;
    }

    /** The address of a receiver that is not there. */
    String nobody() {
        return "http://" + ReceiverPorts.ADDRESS + ":" + ports.remove(0) + "/";
    }

    static String url(Receiver receiver) {
        return "http://" + ReceiverPorts.ADDRESS + ":" + receiver.port() + "/hook?x=1";
    }

    /** A new webhook for pages only, of which the sample content has few. */
    static JsonPath make(String url) {
        return make(url, "\"types\":[\"page\"]");
    }

    static JsonPath make(String url, String more) {
        return ADMIN.post(WEBHOOKS, "{\"url\":\"" + url + "\"," + more + "}")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static String path(JsonPath webhook) {
        return WEBHOOKS + "/" + webhook.getString("id");
    }

    static List<Map<String, Object>> deliveries(JsonPath webhook) {
        return ADMIN.get(path(webhook) + "/deliveries?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** Waits until the only delivery has been tried so often, and returns it. */
    static Map<String, Object> tried(JsonPath webhook, int times) {
        until(() -> {
            List<Map<String, Object>> all = deliveries(webhook);
            return all.size() == 1 && attempts(all.get(0)).size() >= times;
        });
        Map<String, Object> delivery = deliveries(webhook).get(0);
        assertThat(attempts(delivery)).hasSize(times);
        return delivery;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> attempts(Map<String, Object> delivery) {
        return (List<Map<String, Object>>) delivery.get("attempts");
    }

    static Map<String, Object> lastAttempt(Map<String, Object> delivery) {
        List<Map<String, Object>> all = attempts(delivery);
        return all.get(all.size() - 1);
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        receivers.forEach(Receiver::close);
    }
}
