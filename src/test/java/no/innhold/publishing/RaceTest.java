package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.innhold.Desk;
import no.innhold.Editor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once: exactly one wins, and nobody meets a fault of ours. */
@QuarkusTest
class RaceTest {

    private static final int MOST_TRIES = 20;

    @Inject
    Editor editor;

    private final Desk author = Desk.of("author");
    private final Desk publisher = Desk.of("publisher");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void one_of_twenty_gets_the_slug_that_all_send() throws Exception {
        List<Response> answers =
                together(20, i -> author.post("/manage/v1/news", "{\"title\":\"Løp " + i + "\",\"slug\":\"lop\"}"));

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 19L));
        assertThat(answers.stream().filter(a -> a.statusCode() == 409).map(Problems::of))
                .containsOnly("409 conflict /slug taken");
    }

    @Test
    void twenty_equal_titles_get_twenty_slugs() throws Exception {
        List<Response> answers = together(20, i -> author.post("/manage/v1/news", "{\"title\":\"Likt løp\"}"));

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 20L));
        assertThat(answers.stream().map(a -> a.jsonPath().getString("slug")).toList())
                .doesNotHaveDuplicates()
                .contains("likt-lop", "likt-lop-2", "likt-lop-20");
    }

    @Test
    void one_of_fifty_saves_of_the_same_edition_wins() throws Exception {
        Paper paper = Paper.news("Løp");
        List<Response> answers =
                together(50, i -> author.put(paper.path(), "{\"title\":\"Løp " + i + "\"}", "If-Match", "\"1\""));

        assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 412, 49L));
        assertThat(paper.tag()).isEqualTo("\"2\"");
        String winner = answers.stream()
                .filter(a -> a.statusCode() == 200)
                .findFirst()
                .orElseThrow()
                .jsonPath()
                .getString("content.title");
        assertThat(answers.stream().filter(a -> a.statusCode() == 412).map(a -> a.jsonPath()
                        .getString("errors.find { it.pointer == '/title' }.theirs")))
                .containsOnly(winner);
    }

    @Test
    void a_locale_begins_once() throws Exception {
        Paper paper = Paper.news("Løp");
        List<Response> answers = together(
                10, i -> author.put(paper.document() + "?locale=nn", "{\"title\":\"Løp\"}", "If-None-Match", "*"));

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 412, 9L));
    }

    @Test
    void publishing_ending_and_saving_one_text_together_come_one_after_the_other() throws Exception {
        Paper paper = Paper.news("Løp");
        List<Response> answers = together(24, i -> switch (i % 4) {
            case 0, 1 -> publisher.act(paper.path("/publish"), "If-Match", "\"1\", \"2\"");
            case 2 -> publisher.post(paper.path("/unpublish"), "{\"kind\":\"gone\"}", "If-Match", "\"1\", \"2\"");
            default -> author.patch(paper.path(), "{\"title\":\"Løp " + i + "\"}", "If-Match", "\"1\"");
        });

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409, 412));
        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).isNotEmpty();
        paper.publish("{}").then().statusCode(200);
        assertThat(paper.read().statusCode()).isEqualTo(200);
    }

    @Test
    void batches_of_the_same_texts_in_any_order_do_not_wait_for_each_other_for_ever() throws Exception {
        List<Paper> papers =
                IntStream.range(0, 6).mapToObj(i -> Paper.news("Løp " + i)).toList();
        List<Response> answers = together(12, i -> {
            List<String> items = new ArrayList<>(
                    papers.stream().map(p -> "{\"id\":\"" + p.id() + "\"}").toList());
            Collections.rotate(items, i);
            if (i % 2 == 1) {
                Collections.reverse(items);
            }
            return publisher.post("/manage/v1/publish", "{\"items\":[" + String.join(",", items) + "]}");
        });

        assertThat(statuses(answers)).isEqualTo(Map.of(200, 12L));
        assertThat(papers).allSatisfy(paper -> assertThat(paper.state()).isEqualTo("published"));
    }

    @Test
    void one_schedule_of_ten_is_kept() throws Exception {
        Paper paper = Paper.news("Løp");
        String from = editor.now().plusSeconds(3600).toString();
        List<Response> answers = together(
                10, i -> publisher.post(paper.path("/publish"), "{\"from\":\"" + from + "\"}", "If-Match", "\"1\""));

        assertThat(statuses(answers)).isEqualTo(Map.of(200, 1L, 409, 9L));
        assertThat(paper.live("from")).hasSize(1);
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream()
                .map(Response::statusCode)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** As a client that is told to try again does: a lock is waited for no longer than a second. */
    private static Response answered(IntFunction<Response> request, int number) {
        Response answer = request.apply(number);
        for (int tries = 1; answer.statusCode() == 503 && tries < MOST_TRIES; tries++) {
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            answer = request.apply(number);
        }
        return answer;
    }

    /** All start at one moment. */
    private static List<Response> together(int many, IntFunction<Response> request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Response>> running = IntStream.range(0, many)
                    .mapToObj(i -> clients.submit(() -> {
                        start.await();
                        return answered(request, i);
                    }))
                    .toList();
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }
}
