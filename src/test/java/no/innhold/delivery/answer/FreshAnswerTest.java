package no.innhold.delivery.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.bench.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever was told that something is public, or is not, sees it so. */
@QuarkusTest
class FreshAnswerTest {

    private static final int ROUNDS = 20;
    private static final int CROWD = 40;

    @Inject
    Editor editor;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @AfterEach
    void cleanUp() {
        statements.before(sql -> {});
        editor.cleanUp();
    }

    @Test
    void after_the_answer_to_publish_nobody_reads_the_old_text() {
        String item = create("Runde 0");
        publish(item, 1);
        String read = "/v1/news/" + item;
        for (int round = 1; round <= ROUNDS; round++) {
            // whatever is ready is the old text
            Client.get(read);
            Client.get(read);
            Desk.of("author")
                    .patch(
                            "/manage/v1/news/" + item,
                            "{\"title\":\"Runde " + round + "\"}",
                            "If-Match",
                            "\"" + round + "\"")
                    .then()
                    .statusCode(200);
            publish(item, round + 1);

            assertThat(Client.json(read).getString("title")).isEqualTo("Runde " + round);
            assertThat(Client.json("/v1/news?limit=1").getString("items[0].title"))
                    .isEqualTo("Runde 0".replace("0", String.valueOf(round)));
        }
    }

    @Test
    void what_was_not_there_is_there_at_once_and_gone_at_once() {
        String item = create("Kommer og går");
        String read = "/v1/news/" + item;
        for (int round = 0; round < 3; round++) {
            Response before = Client.get(read);
            assertThat(before.statusCode()).isEqualTo(round == 0 ? 404 : 410);
            publish(item, 1);
            Client.get(read).then().statusCode(200);
            Client.get(read).then().statusCode(200);
            Desk.of("publisher")
                    .post("/manage/v1/news/" + item + "/unpublish", "{\"kind\":\"gone\"}", "If-Match", "\"1\"")
                    .then()
                    .statusCode(200);
        }
        Client.get(read).then().statusCode(410);
    }

    @Test
    void nobody_reads_on_beyond_a_scheduled_end() {
        String item = create("Bare en stund");
        Instant end = editor.now().plusMillis(1500);
        Desk.of("publisher")
                .post("/manage/v1/news/" + item + "/publish", "{\"until\":\"" + end + "\"}", "If-Match", "\"1\"")
                .then()
                .statusCode(200);
        int readings = 0;
        boolean over = false;
        while (!over) {
            Instant asked = editor.now();
            int status = Client.get("/v1/news/" + item).statusCode();
            assertThat(status).isIn(200, 410);
            if (status == 200) {
                assertThat(asked).isBefore(end);
                readings++;
            }
            over = status == 410;
        }
        assertThat(editor.now()).isAfterOrEqualTo(end);
        assertThat(readings).isGreaterThan(5);
    }

    @Test
    void who_reads_while_it_is_published_anew_reads_one_of_the_texts() {
        String item = create("Mens du leser");
        publish(item, 1);
        AtomicBoolean published = new AtomicBoolean();
        // the reading has begun with the statement before this one, and looks at that instant
        statements.before(sql -> {
            if (sql.contains("news_edition") && published.compareAndSet(false, true)) {
                CompletableFuture.runAsync(() -> publish(item, 1)).join();
            }
        });

        Client.get("/v1/news/" + item + "?fields=title").then().statusCode(200);
        assertThat(published).isTrue();
    }

    @Test
    void a_crowd_that_asks_for_the_same_makes_it_once() throws Exception {
        publish(create("For mange"), 1);
        Set<String> pages = ConcurrentHashMap.newKeySet();
        statements.before(sql -> {
            if (sql.contains("fetch first") && sql.contains("news_edition")) {
                pages.add(Thread.currentThread().getName() + " " + System.nanoTime());
            }
        });
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            List<Callable<String>> readers = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                readers.add(() -> Client.get("/v1/news?limit=7").header("ETag"));
            }
            Set<String> tags = ConcurrentHashMap.newKeySet();
            for (Future<String> reader : crowd.invokeAll(readers)) {
                tags.add(reader.get());
            }
            assertThat(tags).hasSize(1);
        } finally {
            crowd.shutdown();
        }
        assertThat(pages).hasSize(1);
    }

    private static String create(String title) {
        Response created = Desk.of("author")
                .post("/manage/v1/news", "{\"title\":\"" + title + "\",\"summary\":\"S.\",\"category\":\"news\"}");
        created.then().statusCode(201);
        return created.jsonPath().getString("id");
    }

    private static void publish(String item, int edition) {
        Desk.of("publisher")
                .post("/manage/v1/news/" + item + "/publish", "{}", "If-Match", "\"" + edition + "\"")
                .then()
                .statusCode(200);
    }
}
