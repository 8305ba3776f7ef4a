package no.innhold.events;

import static no.innhold.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has read up to a token never misses a change that is committed later, whoever began first. */
@QuarkusTest
@Tag("once")
class ParallelWritersTest {

    private static final int WRITERS = 4;
    private static final int EACH = 15;
    private static final List<ContentType> TYPES =
            List.of(ContentType.NEWS, ContentType.PUBLICATION, ContentType.PROJECT, ContentType.COURSE);

    @Inject
    Editor editor;

    @Inject
    EventLog log;

    @Inject
    ChangeTokens tokens;

    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final Set<String> takenBack = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean written = new AtomicBoolean();

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void a_reader_that_polls_all_the_time_misses_nothing() throws Exception {
        long start = log.last();
        CountDownLatch others = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            Future<List<Long>> reader = threads.submit(() -> read(tokens.of(start), new ArrayList<>()));
            Future<?> slow = threads.submit(() -> publishSlowly(others));
            List<Future<?>> writers = new ArrayList<>();
            for (ContentType type : TYPES) {
                writers.add(threads.submit(() -> write(type, others)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            slow.get();
            written.set(true);
            List<Long> sequences = reader.get();

            long last = log.last();
            assertThat(sequences)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(start + 1, last).boxed().toList());
            List<String> ids = log.after(start, 1000).stream()
                    .map(row -> row.id().toString())
                    .toList();
            assertThat(ids).containsExactlyInAnyOrderElementsOf(committed).doesNotContainAnyElementsOf(takenBack);
            assertThat(committed).hasSizeGreaterThan(WRITERS * EACH / 2);
            assertThat(takenBack).isNotEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> read(String token, List<Long> seen) {
        boolean last = written.get();
        JsonPath page = json("/v1/changes?limit=3&since=" + token);
        page.<String>getList("items.sequence").forEach(sequence -> seen.add(Long.valueOf(sequence)));
        String next = page.getString("next");
        boolean more = page.getBoolean("more");
        while (more || !last) {
            last = written.get();
            page = json("/v1/changes?limit=3&since=" + next);
            page.<String>getList("items.sequence").forEach(sequence -> seen.add(Long.valueOf(sequence)));
            next = page.getString("next");
            more = page.getBoolean("more");
        }
        return seen;
    }

    private void write(ContentType type, CountDownLatch others) {
        for (int i = 0; i < EACH; i++) {
            boolean fails = i % 4 == 3;
            String slug = "samtidig-" + type.wire() + "-" + i;
            try {
                committed.add(QuarkusTransaction.requiringNew().call(() -> {
                    String id = publish(type, slug);
                    if (fails) {
                        takenBack.add(id);
                        throw new IllegalStateException("taken back");
                    }
                    return id;
                }));
            } catch (IllegalStateException expected) {
                assertThat(fails).isTrue();
            }
        }
        others.countDown();
    }

    /** Begins before all others and is committed after them. */
    private void publishSlowly(CountDownLatch others) {
        QuarkusTransaction.requiringNew().run(() -> {
            committed.add(publish(ContentType.PAGE, "samtidig-sen"));
            try {
                others.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String publish(ContentType type, String slug) {
        String own =
                switch (type) {
                    case PROJECT -> "\"status\":\"ongoing\"";
                    case PUBLICATION -> "\"kind\":\"report\"";
                    case NEWS -> "\"category\":\"news\"";
                    default -> "\"links\":[]";
                };
        return editor.live(type, "nb", "{\"title\":\"Samtidig\",\"slug\":\"%s\",%s}".formatted(slug, own))
                .head()
                .documentId()
                .toString();
    }
}
