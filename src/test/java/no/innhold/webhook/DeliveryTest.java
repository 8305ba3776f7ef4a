package no.innhold.webhook;

import static no.innhold.webhook.Hooks.attempts;
import static no.innhold.webhook.Hooks.deliveries;
import static no.innhold.webhook.Hooks.lastAttempt;
import static no.innhold.webhook.Hooks.make;
import static no.innhold.webhook.Hooks.path;
import static no.innhold.webhook.Hooks.tried;
import static no.innhold.webhook.Hooks.until;
import static no.innhold.webhook.Hooks.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.events.ChangeTokens;
import no.innhold.events.EventLog;
import no.innhold.platform.outgoing.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = ReceiverPorts.class, restrictToAnnotatedClass = true)
@Tag("once")
class DeliveryTest {

    private static final Desk ADMIN = Desk.of("admin");

    @Inject
    Editor editor;

    @Inject
    LogRows log;

    @Inject
    EventLog eventLog;

    @Inject
    ChangeTokens tokens;

    @Inject
    MovedRetryClock clock;

    @Inject
    Outbox outbox;

    private final Hooks hooks = new Hooks();

    @AfterEach
    void cleanUp() {
        editor.sql("delete from webhook");
        hooks.close();
        clock.reset();
        editor.cleanUp();
    }

    @Test
    void a_healthy_receiver_is_told_in_a_signed_cloud_event() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        JsonPath webhook = make(url(receiver));
        long sequence = log.append("published", "page", "om-oss");
        Map<String, Object> delivery = tried(webhook, 1);

        assertThat(delivery)
                .containsEntry("state", "delivered")
                .containsEntry("sequence", Long.toString(sequence))
                .containsEntry("type", "page")
                .containsEntry("kind", "published")
                .doesNotContainKey("nextAt")
                .containsKey("finishedAt");
        assertThat(lastAttempt(delivery)).containsEntry("status", 204).doesNotContainKey("failure");
        Receiver.Request request = receiver.requests().get(0);
        assertThat(request.line()).isEqualTo("POST /hook?x=1 HTTP/1.1");
        assertThat(request.headers())
                .containsEntry("content-type", "application/cloudevents+json")
                .containsEntry("webhook-id", (String) delivery.get("id"))
                .doesNotContainKeys("authorization", "cookie");
        assertSigned(request, webhook.getString("secret"));
        JsonPath event = JsonPath.from(request.body());
        assertThat(event.<Map<String, Object>>get())
                .containsOnlyKeys("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("id")).isEqualTo(Long.toString(sequence));
        assertThat(event.getString("source")).isEqualTo("https://innhold.example");
        assertThat(event.getString("type")).isEqualTo("no.innhold.page.published");
        assertThat(event.getString("subject")).isEqualTo("/v1/pages/om-oss?locale=nb");
        assertThat(event.getString("datacontenttype")).isEqualTo("application/json");
        Map<String, Object> data = event.getMap("data");
        assertThat(data)
                .containsOnlyKeys("sequence", "at", "kind", "type", "id", "slug", "locale", "href")
                .containsEntry("sequence", Long.toString(sequence))
                .containsEntry("at", event.getString("time"))
                .containsEntry("kind", "published")
                .containsEntry("slug", "om-oss")
                .containsEntry("href", "/v1/pages/om-oss?locale=nb");
    }

    @Test
    void what_an_editor_publishes_and_ends_arrives() {
        Receiver receiver = hooks.receiver(Receiver.status(200));
        make(url(receiver), "\"types\":[\"news\"]");
        var edition = editor.live(ContentType.NEWS, "nb", "{\"title\":\"Til mottakeren\",\"category\":\"news\"}");
        until(() -> receiver.requests().size() == 1);
        editor.expire(edition);
        until(() -> receiver.requests().size() == 2);
        assertThat(receiver.requests().stream()
                        .map(request -> JsonPath.from(request.body()).getString("type"))
                        .toList())
                .containsExactly("no.innhold.news.published", "no.innhold.news.removed");
    }

    @Test
    void a_webhook_is_told_of_what_it_asks_for_from_its_beginning_on() {
        log.append("published", "page", "for");
        Receiver receiver = hooks.receiver(Receiver.status(204));
        JsonPath webhook = make(url(receiver), "\"types\":[\"page\",\"course\"],\"kinds\":[\"removed\",\"moved\"]");
        log.append("removed", "project", "annen-type");
        log.append("published", "page", "annen-art");
        log.append("moved", "course", "riktig");
        log.append("removed", "page", "riktig");
        until(() -> receiver.requests().size() == 2);
        assertThat(deliveries(webhook)).extracting("kind").containsExactlyInAnyOrder("moved", "removed");
    }

    @Test
    void five_hundred_for_an_hour_and_then_healthy() {
        Receiver receiver = hooks.receiver(Receiver.status(500));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "om-oss");
        Instant begin = clock.now();
        List<Duration> waits = new ArrayList<>();
        Map<String, Object> delivery = tried(webhook, 1);
        while (delivery.get("state").equals("pending")) {
            Instant before = clock.now();
            Instant next = Instant.parse((String) delivery.get("nextAt"));
            waits.add(Duration.between(before, next));
            if (next.isAfter(begin.plus(Duration.ofHours(1)))) {
                receiver.behave(Receiver.status(200));
            }
            clock.moveTo(next);
            delivery = tried(webhook, attempts(delivery).size() + 1);
        }

        assertThat(attempts(delivery)).extracting("status").containsExactly(500, 500, 500, 500, 200);
        assertThat(attempts(delivery).subList(0, 4)).extracting("failure").containsOnly("server-error");
        assertThat(delivery).containsEntry("state", "delivered");
        List<Duration> schedule =
                List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
        for (int i = 0; i < schedule.size(); i++) {
            // the test looks a moment after the attempt
            assertThat(waits.get(i))
                    .isBetween(
                            schedule.get(i).minusSeconds(3),
                            schedule.get(i).plus(schedule.get(i).dividedBy(10)));
        }
        assertThat(receiver.requests()).hasSize(5);
        assertThat(ids(receiver)).hasSize(1);
        receiver.requests().forEach(request -> assertSigned(request, webhook.getString("secret")));
    }

    @Test
    void after_ten_attempts_it_is_given_up_and_can_be_sent_once_more() {
        Receiver receiver = hooks.receiver(Receiver.status(503));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "om-oss");
        Map<String, Object> delivery = tried(webhook, 1);
        for (int times = 2; times <= 10; times++) {
            clock.moveTo(Instant.parse((String) delivery.get("nextAt")));
            delivery = tried(webhook, times);
        }
        assertThat(delivery).containsEntry("state", "failed").doesNotContainKey("nextAt");

        receiver.behave(Receiver.status(204));
        ADMIN.act(path(webhook) + "/deliveries/" + delivery.get("id") + "/replay")
                .then()
                .statusCode(202)
                .body("state", equalTo("pending"));
        assertThat(tried(webhook, 11)).containsEntry("state", "delivered");
        assertThat(ids(receiver)).hasSize(1);
        assertThat(ADMIN.get(path(webhook) + "/deliveries?state=failed")
                        .jsonPath()
                        .getInt("page.total"))
                .isZero();
        ADMIN.get(path(webhook) + "/deliveries?state=lost").then().statusCode(400);
    }

    @Test
    void a_redirect_inside_is_a_failure_and_not_followed() {
        Receiver inside = hooks.receiver(Receiver.status(200));
        Receiver receiver = hooks.receiver(Receiver.status(302, "Location: " + url(inside)));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "om-oss");
        Map<String, Object> delivery = tried(webhook, 1);
        assertThat(lastAttempt(delivery)).containsEntry("status", 302).containsEntry("failure", "redirect");
        assertThat(delivery).containsEntry("state", "pending");
        assertThat(inside.connections()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"400, client-error", "404, client-error", "429, throttled", "500, server-error", "599, server-error"})
    void other_answers_than_2xx_are_failures(int status, String failure) {
        JsonPath webhook = make(url(hooks.receiver(Receiver.status(status))));
        log.append("updated", "page", "om-oss");
        assertThat(lastAttempt(tried(webhook, 1))).containsEntry("failure", failure);
    }

    @Test
    void an_answer_410_disables_the_webhook_until_it_is_resumed() {
        Receiver receiver = hooks.receiver(Receiver.status(410));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "forste");
        until(() -> ADMIN.get(path(webhook)).jsonPath().getString("state").equals("disabled"));
        log.append("updated", "page", "andre");
        assertThat(lastAttempt(tried(webhook, 1))).containsEntry("failure", "gone");
        assertThat(ADMIN.get("/manage/v1/audit?action=disable-webhook&limit=1").asString())
                .contains("\"actor\":\"webhook\"");

        receiver.behave(Receiver.status(204));
        ADMIN.act(path(webhook) + "/resume").then().statusCode(200).body("state", equalTo("active"));
        clock.moveTo(clock.now().plusSeconds(6));
        until(() -> deliveries(webhook).stream()
                        .filter(d -> d.get("state").equals("delivered"))
                        .count()
                == 2);
    }

    @Test
    void a_receiver_that_asks_for_time_gets_it() {
        Receiver receiver = hooks.receiver(Receiver.status(429, "Retry-After: 90"));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "om-oss");
        Map<String, Object> delivery = tried(webhook, 1);
        Instant at = Instant.parse((String) lastAttempt(delivery).get("at"));
        assertThat(Duration.between(at, Instant.parse((String) delivery.get("nextAt"))))
                .isBetween(Duration.ofSeconds(90), Duration.ofSeconds(94));
    }

    @Test
    void the_healthy_are_served_while_others_hang() {
        Receiver healthy = hooks.receiver(Receiver.status(204));
        Receiver dead = hooks.receiver(Receiver.status(204));
        dead.behave(dead.silence());
        Receiver slow = hooks.receiver(Receiver.status(204));
        slow.behave(slow.drip("", "HTTP/1.1 204 No Content\r\nX: " + "x".repeat(60) + "\r\n\r\n"));
        Receiver endless = hooks.receiver(Receiver.status(204));
        endless.behave(endless.endless());
        JsonPath ofEndless = make(url(endless));
        JsonPath ofDead = make(url(dead));
        JsonPath ofSlow = make(url(slow));
        JsonPath ofNobody = make(hooks.nobody());
        JsonPath ofHealthy = make(url(healthy));

        List<Duration> took = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            int expected = i;
            long begin = System.nanoTime();
            log.append("updated", "page", "om-oss");
            until(() -> healthy.requests().size() >= expected);
            took.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        took.sort(null);
        System.Logger out = System.getLogger(DeliveryTest.class.getName());
        out.log(System.Logger.Level.INFO, "to the healthy: median {0}, slowest {1}", took.get(20), took.get(39));
        assertThat(took.get(39)).isLessThan(Duration.ofSeconds(2));
        assertThat(dead.connections()).isLessThanOrEqualTo(Outbox.EACH);
        assertThat(slow.connections()).isLessThanOrEqualTo(Outbox.EACH);

        until(() -> attempted(ofDead) && attempted(ofSlow) && attempted(ofEndless) && attempted(ofNobody));
        assertThat(failures(ofDead)).containsOnly("timeout");
        assertThat(failures(ofSlow)).containsOnly("timeout");
        assertThat(failures(ofEndless)).containsOnly("too-large");
        assertThat(failures(ofNobody)).containsOnly("connection");
        until(() -> deliveries(ofHealthy).stream().allMatch(d -> d.get("state").equals("delivered")));
        assertThat(deliveries(ofHealthy)).hasSize(40);
        assertThat(healthy.requests()).hasSize(40);
    }

    @Test
    void an_address_that_has_become_private_is_not_called() {
        JsonPath webhook = make("https://example.org/");
        editor.sql("update webhook set url = 'https://127.0.0.1:1/'");
        log.append("updated", "page", "om-oss");
        assertThat(lastAttempt(tried(webhook, 1)))
                .containsEntry("failure", "refused-address")
                .doesNotContainKey("status");
    }

    @Test
    void another_goes_on_when_a_node_dies_while_it_sends() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        JsonPath webhook = make(url(receiver));
        ADMIN.act(path(webhook) + "/pause");
        long sequence = log.append("updated", "page", "om-oss");
        UUID id = DeliveryId.of(UUID.fromString(webhook.getString("id")), sequence);
        Instant end = editor.now().plusMillis(1_500);
        editor.sql("""
                insert into webhook_delivery (id, webhook_id, sequence, type, kind, state, created_at, due_at, lease, leased_until)
                values ('%s', '%s', %d, 'page', 'updated', 'pending', now(), now(), gen_random_uuid(), '%s')""".formatted(id, webhook.getString("id"), sequence, end));
        ADMIN.act(path(webhook) + "/resume");
        Map<String, Object> delivery = tried(webhook, 1);
        assertThat(delivery).containsEntry("state", "delivered");
        assertThat(Instant.parse((String) lastAttempt(delivery).get("at"))).isAfterOrEqualTo(end.minusMillis(100));
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void a_node_whose_lease_has_ended_writes_nothing_down() {
        Receiver receiver = hooks.receiver(Receiver.status(500));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "om-oss");
        Map<String, Object> delivery = tried(webhook, 1);
        var stale = new DeliveryRows.Claimed(
                UUID.fromString((String) delivery.get("id")),
                UUID.fromString(webhook.getString("id")),
                UUID.randomUUID(),
                Long.valueOf((String) delivery.get("sequence")),
                "updated",
                0,
                clock.now(),
                url(receiver),
                new byte[0],
                null);
        outbox.record(List.of(new Reply(new Letter(stale, null), new Attempt(clock.now(), 204, null, 1), null)));
        assertThat(tried(webhook, 1)).containsEntry("state", "pending");
    }

    @Test
    void what_was_erased_meanwhile_is_not_sent() {
        Receiver receiver = hooks.receiver(Receiver.status(500));
        JsonPath webhook = make(url(receiver));
        long sequence = log.append("published", "page", "hemmelig-navn");
        Map<String, Object> delivery = tried(webhook, 1);
        log.erase(sequence);
        clock.moveTo(Instant.parse((String) delivery.get("nextAt")));
        until(() -> deliveries(webhook).get(0).get("state").equals("skipped"));
        assertThat(receiver.requests()).hasSize(1);
        assertThat(attempts(deliveries(webhook).get(0))).hasSize(1);
    }

    @Test
    void that_something_was_erased_is_told_without_its_name() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        make(url(receiver));
        editor.sql(
                "insert into event (sequence, at, kind, type, subject_id) select sequence + 1, at, 'removed', 'page',"
                        + " gen_random_uuid() from event_head");
        editor.sql("update event_head set sequence = (select max(sequence) from event)");
        until(() -> receiver.requests().size() == 1);
        JsonPath event = JsonPath.from(receiver.requests().get(0).body());
        assertThat(event.<Map<String, Object>>get()).doesNotContainKey("subject");
        assertThat(event.<String, Object>getMap("data"))
                .containsOnlyKeys("sequence", "at", "kind", "type", "id")
                .containsEntry("kind", "removed");
    }

    @Test
    void after_a_rotation_both_secrets_sign() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        JsonPath webhook = make(url(receiver));
        String second = ADMIN.act(path(webhook) + "/rotate").jsonPath().getString("secret");
        log.append("updated", "page", "om-oss");
        until(() -> receiver.requests().size() == 1);
        Receiver.Request request = receiver.requests().get(0);
        assertThat(request.headers().get("webhook-signature").split(" ")).hasSize(2);
        assertSigned(request, webhook.getString("secret"));
        assertSigned(request, second);
        editor.sql("update webhook set previous_until = now() - interval '1 second'");
        log.append("updated", "page", "om-oss");
        until(() -> receiver.requests().size() == 2);
        assertThat(receiver.requests().get(1).headers().get("webhook-signature").split(" "))
                .hasSize(1);
        assertSigned(receiver.requests().get(1), second);
    }

    @Test
    void a_test_is_sent_once_also_to_a_paused_webhook() {
        Receiver receiver = hooks.receiver(Receiver.status(500));
        JsonPath webhook = make(url(receiver));
        ADMIN.act(path(webhook) + "/pause");
        log.append("updated", "page", "venter");
        JsonPath asked = ADMIN.act(path(webhook) + "/test")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        assertThat(asked.getString("state")).isEqualTo("pending");
        Map<String, Object> delivery = tried(webhook, 1);
        assertThat(delivery)
                .containsEntry("id", asked.getString("id"))
                .containsEntry("state", "failed")
                .containsEntry("type", "webhook")
                .containsEntry("kind", "test")
                .doesNotContainKey("sequence");
        assertThat(receiver.requests()).hasSize(1);
        JsonPath event = JsonPath.from(receiver.requests().get(0).body());
        assertThat(event.getString("type")).isEqualTo("no.innhold.webhook.test");
        assertSigned(receiver.requests().get(0), webhook.getString("secret"));
    }

    @Test
    void a_paused_webhook_goes_on_where_it_stopped() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        JsonPath webhook = make(url(receiver));
        ADMIN.act(path(webhook) + "/pause");
        long last = log.append("updated", "page", "om-oss", 3);
        JsonPath other = make(url(receiver));
        log.append("updated", "page", "om-oss");
        tried(other, 1);
        assertThat(receiver.requests()).hasSize(1);
        ADMIN.act(path(webhook) + "/resume");
        until(() -> receiver.requests().size() == 5);
        until(() -> deliveries(webhook).stream().allMatch(d -> d.get("state").equals("delivered")));
        assertThat(deliveries(webhook))
                .extracting("sequence")
                .contains(Long.toString(last - 2), Long.toString(last - 1), Long.toString(last));
    }

    @Test
    void all_since_a_token_is_sent_once_more_under_the_same_ids() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "for");
        String since = tokens.of(eventLog.last());
        log.append("updated", "page", "etter", 1_200);
        until(() -> receiver.requests().size() == 1_201);
        ADMIN.post(path(webhook) + "/replay", "{\"since\":\"" + since + "\"}")
                .then()
                .statusCode(202);
        until(() -> receiver.requests().size() == 2_401);
        assertThat(ids(receiver)).hasSize(1_201);
    }

    @Test
    void without_a_token_all_is_sent_once_more_since_the_webhook_was_made() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        log.append("updated", "page", "for");
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "etter", 2);
        until(() -> receiver.requests().size() == 2);
        ADMIN.act(path(webhook) + "/replay").then().statusCode(202);
        until(() -> receiver.requests().size() >= 4);
        until(() -> deliveries(webhook).stream().allMatch(d -> d.get("state").equals("delivered")));
        assertThat(receiver.requests()).hasSize(4);
        assertThat(ids(receiver)).hasSize(2);
    }

    @Test
    void deliveries_come_in_pages() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "om-oss", 5);
        until(() -> receiver.requests().size() == 5);
        List<Object> seen = new ArrayList<>();
        String next = path(webhook) + "/deliveries?limit=2";
        while (next != null) {
            JsonPath page = ADMIN.get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            assertThat(page.getInt("page.total")).isEqualTo(5);
            next = page.getString("page.next");
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        ADMIN.get(path(webhook) + "/deliveries?x=1").then().statusCode(400);
    }

    @Test
    void old_deliveries_are_forgotten_and_those_that_wait_are_not() {
        Receiver receiver = hooks.receiver(Receiver.status(204));
        JsonPath webhook = make(url(receiver));
        log.append("updated", "page", "om-oss");
        tried(webhook, 1);
        JsonPath failing = make(hooks.nobody());
        log.append("updated", "page", "om-oss");
        tried(failing, 1);
        until(() -> receiver.requests().size() == 2);
        until(() -> deliveries(webhook).stream().allMatch(d -> d.get("state").equals("delivered")));
        outbox.forget(Duration.ofDays(1));
        assertThat(deliveries(webhook)).hasSize(2);
        outbox.forget(Duration.ofDays(-1));
        assertThat(deliveries(webhook)).isEmpty();
        assertThat(deliveries(failing)).hasSize(1);
    }

    private static boolean attempted(JsonPath webhook) {
        return !failures(webhook).isEmpty();
    }

    private static List<Object> failures(JsonPath webhook) {
        return deliveries(webhook).stream()
                .flatMap(delivery -> attempts(delivery).stream())
                .map(attempt -> attempt.get("failure"))
                .toList();
    }

    private static HashSet<String> ids(Receiver receiver) {
        return receiver.requests().stream()
                .map(request -> request.headers().get("webhook-id"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void assertSigned(Receiver.Request request, String secret) {
        Map<String, List<String>> headers = request.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        assertThatCode(() -> new Webhook(secret).verify(request.body(), HttpHeaders.of(headers, (name, value) -> true)))
                .doesNotThrowAnyException();
    }
}
