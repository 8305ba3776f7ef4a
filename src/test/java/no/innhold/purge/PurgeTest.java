package no.innhold.purge;

import static no.innhold.Client.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.events.ChangeKind;
import no.innhold.events.LogEntry;
import no.innhold.platform.outgoing.Receiver;
import no.innhold.search.IndexReady;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@QuarkusTest
@QuarkusTestResource(value = CachePort.class, restrictToAnnotatedClass = true)
class PurgeTest {

    @Inject
    Editor editor;

    @Inject
    TouchedKeys touched;

    private Receiver cache;

    @AfterEach
    void close() {
        editor.cleanUp();
        cache.close();
    }

    @Test
    void a_cache_is_told_the_keys_of_what_has_changed_and_told_again_until_it_understands() {
        start(Receiver.status(503));
        UUID document = editor.live(ContentType.NEWS, "nb", "{\"title\":\"Purge\",\"category\":\"news\"}")
                .head()
                .documentId();
        until(() -> told(document) >= 1);
        cache.behave(Receiver.status(204));
        int before = told(document);
        until(() -> told(document) > before);
        Receiver.Request request = cache.requests().get(cache.requests().size() - 1);
        assertThat(request.line()).isEqualTo("PURGE /purge HTTP/1.1");
        assertThat(request.headers()).containsEntry("fastly-key", "secret").containsEntry("content-length", "0");
        assertThat(keys(request)).contains("news", document.toString());

        UUID other = editor.live(ContentType.PAGE, "nb", "{\"title\":\"Purge\"}")
                .head()
                .documentId();
        until(() -> told(other) == 1);
        // what it has understood is not told again
        assertThat(told(document)).isEqualTo(before + 1);
    }

    @Test
    void a_dead_cache_delays_no_publishing() {
        start(Receiver.status(204));
        cache.behave(cache.silence());
        UUID first = editor.live(ContentType.PAGE, "nb", "{\"title\":\"Purge\"}")
                .head()
                .documentId();
        until(() -> told(first) >= 1);
        long begin = System.nanoTime();
        editor.live(ContentType.PAGE, "nb", "{\"title\":\"Purge\"}");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void what_a_change_is_shown_by_is_forgotten_with_it() {
        start(Receiver.status(204));
        assertThat(keysOf("page")).contains("page", "search", "changes", "topic", "organisation");
        // a publication is shown by the projects that refer to it, and by news
        assertThat(keysOf("publication")).contains("publication", "project", "news", "search");
        // its name is shown by items of every type
        assertThat(keysOf("topic"))
                .containsExactlyInAnyOrder(
                        "topic",
                        "organisation",
                        "project",
                        "publication",
                        "news",
                        "course",
                        "page",
                        "search",
                        "changes");
    }

    @Test
    void every_answer_that_may_show_a_page_carries_a_key_that_its_ending_purges() {
        start(Receiver.status(204));
        IndexReady.await();
        Edition page = editor.live(ContentType.PAGE, "nb", "{\"title\":\"Purge\",\"slug\":\"purge-side\"}");
        UUID id = page.head().documentId();
        until(() -> told(id) == 1);
        editor.end(page, Ending.Kind.GONE, null, null);
        until(() -> told(id) == 2);
        Set<String> purged = keys(cache.requests().get(cache.requests().size() - 1));
        for (String target : List.of(
                "/v1/search?q=purge",
                "/v1/suggest?q=purge",
                "/v1/changes",
                "/v1/topics",
                "/v1/topics/recovery",
                "/v1/organisations",
                "/v1/projects?expand=partners",
                "/v1/news?expand=related",
                "/v1/pages")) {
            assertThat(get(target).header("Surrogate-Key").split(" "))
                    .as(target)
                    .containsAnyElementsOf(purged);
        }
    }

    @Test
    void an_address_that_leads_elsewhere_can_be_purged_too() {
        start(Receiver.status(204));
        UUID id = editor.live(ContentType.PAGE, "nb", "{\"title\":\"Purge\",\"slug\":\"purge-for\"}")
                .head()
                .documentId();
        editor.live(ContentType.PAGE, id, "nb", "{\"title\":\"Purge\",\"slug\":\"purge-na\"}");
        Response moved = get("/v1/pages/purge-for");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.header("Surrogate-Key")).isEqualTo("page");
    }

    @Test
    void many_keys_go_in_several_calls() {
        start(Receiver.status(204));
        List<String> many = IntStream.rangeClosed(1, 250)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        List<String> headers = new Purge(0, 250, 0, many).headers();
        assertThat(headers).hasSize(3).allMatch(header -> header.length() < 4_000);
        assertThat(headers.stream()
                        .flatMap(header -> List.of(header.split(" ")).stream())
                        .toList())
                .isEqualTo(many);
    }

    private List<String> keysOf(String type) {
        UUID id = UUID.randomUUID();
        List<String> keys =
                touched.of(List.of(new LogEntry(2, Instant.EPOCH, ChangeKind.UPDATED, type, id, "x", null)));
        assertThat(keys).contains(id.toString());
        return keys.stream().filter(key -> !key.equals(id.toString())).toList();
    }

    private void start(Receiver.Behaviour behaviour) {
        cache = Receiver.on(
                CachePort.ADDRESS, ConfigProvider.getConfig().getValue(CachePort.PORT, Integer.class), behaviour);
        editor.sql(
                "update purge_head set position = (select sequence from event_head), tries = 0, leased_until = now()");
    }

    private int told(UUID document) {
        return (int) cache.requests().stream()
                .filter(request -> keys(request).contains(document.toString()))
                .count();
    }

    private static Set<String> keys(Receiver.Request request) {
        return new HashSet<>(List.of(request.headers().get("surrogate-key").split(" ")));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
