package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.innhold.Desk;
import no.innhold.Editor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whenever the service dies, a change is there as a whole or not at all. */
@QuarkusTest
@Tag("once")
class CrashTest {

    private static final int MOST_STATEMENTS = 300;

    @Inject
    Editor editor;

    @Inject
    Tables tables;

    @Inject
    Cut cut;

    /** What is interrupted. */
    enum Action {
        CREATE,
        SAVE,
        PUBLISH,
        SCHEDULE,
        UNPUBLISH,
        CANCEL,
        TRASH,
        BULK,
        RELEASE
    }

    @AfterEach
    void cleanUp() {
        cut.disarm();
        editor.cleanUp();
    }

    @ParameterizedTest
    @EnumSource
    void an_interrupted_change_has_not_begun(Action action) {
        Supplier<Response> request = request(action);
        String before = tables.dump();
        for (Cut.Place place : List.of(Cut.Place.BEFORE_LOG, Cut.Place.BEFORE_COMMIT)) {
            cut.at(place);
            Response answer = request.get();
            assertThat(cut.disarm()).isTrue();
            assertThat(Problems.of(answer)).as(place.name()).isEqualTo("503 unavailable");
            assertThat(tables.dump()).as(place.name()).isEqualTo(before);
        }
        int statement = 1;
        cut.beforeStatement(statement);
        Response answer = request.get();
        while (cut.disarm()) {
            assertThat(Problems.of(answer)).as("statement " + statement).isEqualTo("503 unavailable");
            assertThat(answer.header("Retry-After")).isNotBlank();
            assertThat(tables.dump()).as("statement " + statement).isEqualTo(before);
            statement++;
            assertThat(statement).isLessThan(MOST_STATEMENTS);
            cut.beforeStatement(statement);
            answer = request.get();
        }
        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(statement).isGreaterThan(5);
        assertThat(tables.dump()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_acknowledged_is_kept(Action action) {
        Supplier<Response> request = request(action);
        String before = tables.dump();
        cut.at(Cut.Place.AFTER_COMMIT);
        Response answer = request.get();

        assertThat(cut.disarm()).isTrue();
        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(despiteTheCut(tables::dump)).isNotEqualTo(before);
        assertThat(despiteTheCut(() -> Paper.liveNews("Etterpå").read().statusCode()))
                .isEqualTo(200);
    }

    /** Whoever is first given the one connection that was cut in the pool finds out; nobody after. */
    private static <T> T despiteTheCut(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException | AssertionError cutOff) {
            return work.get();
        }
    }

    private Supplier<Response> request(Action action) {
        Paper paper = Paper.news("Brudd");
        Desk publisher = Desk.of("publisher");
        String later = editor.now().plusSeconds(3600).toString();
        if (action == Action.UNPUBLISH || action == Action.CANCEL) {
            paper.publish("{}").then().statusCode(200);
            paper.retitle("Brudd to");
        }
        if (action == Action.CANCEL) {
            paper.publish("{\"from\":\"" + later + "\"}").then().statusCode(200);
        }
        String tag = paper.tag();
        String items = Stream.of(paper, Paper.news("Andre"), Paper.news("Tredje"))
                .map(p -> "{\"id\":\"" + p.id() + "\"}")
                .collect(Collectors.joining(",", "\"items\":[", "]}"));
        return switch (action) {
            case CREATE -> () -> Desk.of("author").post("/manage/v1/pages", "{\"title\":\"Brudd\"}");
            case SAVE ->
                () -> Desk.of("author")
                        .put(paper.path(), "{\"title\":\"Brudd to\",\"slug\":\"brudd-to\"}", "If-Match", tag);
            case PUBLISH -> () -> publisher.act(paper.path("/publish"), "If-Match", tag);
            case SCHEDULE ->
                () -> publisher.post(paper.path("/publish"), "{\"from\":\"" + later + "\"}", "If-Match", tag);
            case UNPUBLISH -> () -> publisher.post(paper.path("/unpublish"), "{\"kind\":\"gone\"}", "If-Match", tag);
            case CANCEL -> () -> publisher.delete(paper.path("/schedule"));
            case TRASH -> () -> publisher.delete(paper.path(), "If-Match", tag);
            case BULK -> () -> publisher.post("/manage/v1/publish", "{" + items);
            case RELEASE ->
                () -> publisher.post("/manage/v1/releases", "{\"name\":\"Brudd\",\"at\":\"" + later + "\"," + items);
        };
    }
}
