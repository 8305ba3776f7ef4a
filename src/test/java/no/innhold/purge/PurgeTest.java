package no.innhold.purge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.events.ChangeKind;
import no.innhold.events.LogEntry;
import no.innhold.platform.outgoing.Receiver;
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
    void an_entry_of_a_vocabulary_is_shown_by_items_of_every_type() {
        start(Receiver.status(204));
        UUID id = UUID.randomUUID();
        LogEntry entry = new LogEntry(2, Instant.EPOCH, ChangeKind.UPDATED, "topic", id, "recovery", null);
        assertThat(Purge.of(1, 0, List.of(entry)).keys())
                .containsExactly("topic", id.toString(), "project", "publication", "news", "course", "page");
    }

    @Test
    void many_keys_go_in_several_calls() {
        start(Receiver.status(204));
        List<LogEntry> entries = IntStream.rangeClosed(1, 250)
                .mapToObj(n -> new LogEntry(n, Instant.EPOCH, ChangeKind.UPDATED, "news", UUID.randomUUID(), "x", "nb"))
                .toList();
        Purge purge = Purge.of(0, 0, entries);
        assertThat(purge.after()).isEqualTo(250);
        assertThat(purge.headers()).hasSize(3).allMatch(header -> header.length() < 4_000);
        assertThat(purge.headers().stream()
                        .flatMap(header -> List.of(header.split(" ")).stream())
                        .collect(Collectors.toSet()))
                .hasSize(251);
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
