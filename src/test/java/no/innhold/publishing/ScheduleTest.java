package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes public, or ceases to be, later. */
@QuarkusTest
class ScheduleTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void a_scheduled_text_is_public_at_its_instant_and_over_at_its_end() {
        Paper paper = Paper.news("Snart");
        Instant from = editor.now().plusMillis(2500);
        Instant until = from.plusMillis(2500);
        paper.publish("{\"from\":\"" + from + "\",\"until\":\"" + until + "\"}")
                .then()
                .statusCode(200);

        assertThat(paper.state()).isEqualTo("scheduled");
        assertThat(paper.live("from")).isEqualTo(List.of(written(from)));
        assertThat(paper.live("until")).isEqualTo(List.of(written(until)));
        if (editor.now().isBefore(from.minusMillis(200))) {
            assertThat(paper.read().statusCode()).isEqualTo(404);
        }
        editor.waitUntil(from);
        assertThat(paper.read().statusCode()).isEqualTo(200);
        assertThat(paper.read().jsonPath().getString("publishedAt")).isEqualTo(written(from));
        assertThat(paper.state()).isEqualTo("published");
        editor.waitUntil(until);
        assertThat(paper.read().statusCode()).isEqualTo(410);
        assertThat(paper.read().jsonPath().getString("reason")).isNull();
        assertThat(paper.state()).isEqualTo("ended");
        assertThat(paper.live("from")).isEmpty();
    }

    @Test
    void a_change_can_be_scheduled_while_the_old_text_runs() {
        Paper paper = Paper.liveNews("Gammel");
        paper.retitle("Ny");
        Instant from = hours(1);
        paper.publish("{\"from\":\"" + from + "\"}").then().statusCode(200);

        assertThat(paper.state()).isEqualTo("changed");
        assertThat(paper.live("edition")).isEqualTo(List.of(1, 2));
        assertThat(paper.live("until")).isEqualTo(Arrays.asList(written(from), null));
        assertThat(paper.publicTitle()).isEqualTo("Gammel");
    }

    @Test
    void what_is_published_at_once_runs_to_the_scheduled_change() {
        Paper paper = Paper.news("Plan");
        Instant from = hours(1);
        paper.publish("{\"from\":\"" + from + "\"}").then().statusCode(200);
        paper.retitle("Imens");
        paper.publish("{}").then().statusCode(200);

        assertThat(paper.publicTitle()).isEqualTo("Imens");
        assertThat(paper.live("edition")).isEqualTo(List.of(2, 1));
        assertThat(paper.live("until")).isEqualTo(Arrays.asList(written(from), null));
        assertThat(Problems.of(paper.publish("{\"until\":\"" + hours(2) + "\"}")))
                .isEqualTo("409 conflict");
        paper.publish("{\"until\":\"" + from + "\"}").then().statusCode(200);
        paper.publish("{\"until\":\"" + from.minusSeconds(60) + "\"}").then().statusCode(200);
        assertThat(paper.live("until")).isEqualTo(Arrays.asList(written(from.minusSeconds(60)), null));
    }

    @Test
    void only_one_publication_is_to_come() {
        Paper paper = Paper.news("Plan");
        paper.publish("{\"from\":\"" + hours(1) + "\"}").then().statusCode(200);

        assertThat(Problems.of(paper.publish("{\"from\":\"" + hours(2) + "\"}")))
                .isEqualTo("409 conflict");
        assertThat(Problems.of(paper.publish("{\"from\":\"" + hours(1).minusSeconds(60) + "\"}")))
                .isEqualTo("409 conflict");
        paper.begin("nn", Texts.least(ContentType.NEWS, "Nynorsk"))
                .publish("{\"from\":\"" + hours(2) + "\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void instants_make_sense_or_are_refused() {
        Paper paper = Paper.news("Plan");
        String past = editor.now().minusMillis(1).toString();

        assertThat(Problems.of(paper.publish("{\"from\":\"" + past + "\"}")))
                .isEqualTo("422 invalid-content /from in-the-past");
        assertThat(Problems.of(paper.publish("{\"until\":\"" + past + "\"}")))
                .isEqualTo("422 invalid-content /until before-from");
        Instant from = hours(1);
        assertThat(Problems.of(paper.publish("{\"from\":\"" + from + "\",\"until\":\"" + from + "\"}")))
                .isEqualTo("422 invalid-content /until before-from");
        for (String far : List.of(
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z")) {
            assertThat(paper.publish("{\"from\":\"" + far + "\"}").statusCode())
                    .as(far)
                    .isIn(200, 422);
            paper.cancelSchedule();
            assertThat(paper.publish("{\"publishedAt\":\"" + far + "\"}").statusCode())
                    .as(far)
                    .isIn(200, 422);
            assertThat(paper.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_finer_instant_than_a_millisecond_is_cut() {
        Paper paper = Paper.news("Fint");
        Instant from = hours(1);
        paper.publish("{\"from\":\"" + from.plusNanos(999_999) + "\"}").then().statusCode(200);

        assertThat(paper.live("from")).isEqualTo(List.of(written(from)));
        paper.cancelSchedule().then().statusCode(200);
    }

    @Test
    void cancelling_gives_the_running_text_its_own_end_back() {
        Paper paper = Paper.news("Plan");
        Instant end = hours(3);
        paper.publish("{\"until\":\"" + end + "\"}").then().statusCode(200);
        paper.retitle("Ny");
        paper.publish("{\"from\":\"" + hours(1) + "\"}").then().statusCode(200);
        assertThat(paper.live("edition")).isEqualTo(List.of(1, 2));

        paper.cancelSchedule().then().statusCode(200).header("ETag", "\"2\"");
        assertThat(paper.live("edition")).isEqualTo(List.of(1));
        assertThat(paper.live("until")).isEqualTo(List.of(written(end)));
        assertThat(paper.state()).isEqualTo("changed");
        assertThat(Problems.of(paper.cancelSchedule())).isEqualTo("409 conflict");
        Desk.of("author").delete(paper.path("/schedule")).then().statusCode(403);
    }

    @Test
    void cancelling_takes_both_the_publication_and_the_ending() {
        Paper paper = Paper.liveNews("Plan");
        paper.retitle("Ny");
        paper.publish("{\"from\":\"" + hours(1) + "\"}").then().statusCode(200);
        paper.unpublish("{\"kind\":\"gone\",\"at\":\"" + hours(2) + "\"}")
                .then()
                .statusCode(200);
        assertThat(paper.live("until"))
                .isEqualTo(List.of(
                        written(paper.live("from").get(1)),
                        written(paper.get().jsonPath().getString("ending.at"))));

        paper.cancelSchedule().then().statusCode(200);
        assertThat(paper.live("edition")).isEqualTo(List.of(1));
        assertThat(paper.live("until")).isEqualTo(Collections.singletonList(null));
        assertThat(paper.get().jsonPath().getMap("$")).doesNotContainKey("ending");
    }

    @Test
    void a_cancelled_first_publication_leaves_a_draft_with_a_free_slug() {
        Paper paper = Paper.news("Aldri");
        paper.publish("{\"from\":\"" + hours(1) + "\"}").then().statusCode(200);
        paper.cancelSchedule().then().statusCode(200);

        assertThat(paper.state()).isEqualTo("draft");
        paper.patch("{\"slug\":\"aldri-mer\"}").then().statusCode(200);
        Paper other = Paper.of(ContentType.NEWS, "{\"title\":\"x\",\"slug\":\"aldri\"}");
        assertThat(other.slug()).isEqualTo("aldri");
        paper.trash("author").then().statusCode(204);
    }

    @Test
    void a_slug_that_was_only_planned_is_free_when_the_plan_is_given_up() {
        Paper paper = Paper.news("Kommer");
        paper.publish("{\"from\":\"" + hours(1) + "\"}").then().statusCode(200);
        paper.patch("{\"slug\":\"kommer-siden\"}").then().statusCode(200);
        paper.cancelSchedule().then().statusCode(200);

        assertThat(paper.slug()).isEqualTo("kommer-siden");
        assertThat(Paper.news("Kommer").slug()).isEqualTo("kommer");
    }

    @Test
    void the_first_publication_stays_the_first_when_the_planned_one_comes() {
        Paper paper = Paper.news("Plan");
        Instant from = editor.now().plusMillis(3000);
        paper.publish("{\"from\":\"" + from + "\"}").then().statusCode(200);
        paper.publish("{}").then().statusCode(200);
        String first = paper.live("from").get(0);
        assertThat(paper.read().jsonPath().getString("publishedAt")).isEqualTo(first);
        editor.waitUntil(from);

        assertThat(paper.live("from")).isEqualTo(List.of(written(from)));
        assertThat(paper.read().jsonPath().getString("publishedAt")).isEqualTo(first);
        assertThat(paper.read().jsonPath().getString("updatedAt")).isEqualTo(written(from));
    }

    @Test
    void a_minor_change_that_was_planned_does_not_turn_back_the_last_major_one() {
        Paper paper = Paper.liveNews("Plan");
        Instant from = editor.now().plusMillis(3000);
        paper.publish("{\"from\":\"" + from + "\",\"minor\":true}").then().statusCode(200);
        paper.publish("{\"changeNote\":\"Imens\"}").then().statusCode(200);
        String major = paper.live("from").get(0);
        editor.waitUntil(from);

        assertThat(paper.live("from")).isEqualTo(List.of(written(from)));
        assertThat(paper.read().jsonPath().getString("updatedAt")).isEqualTo(major);
        assertThat(paper.read().jsonPath().getString("changeNote")).isEqualTo("Imens");
    }

    @Test
    void a_scheduled_slug_is_kept_for_the_text_that_is_to_come() {
        Paper paper = Paper.news("Kommer");
        paper.publish("{\"from\":\"" + hours(1) + "\"}").then().statusCode(200);
        paper.patch("{\"slug\":\"kommer-siden\"}").then().statusCode(200);

        assertThat(Problems.of(Desk.of("author").post("/manage/v1/news", "{\"title\":\"x\",\"slug\":\"kommer\"}")))
                .isEqualTo("409 conflict /slug taken");
    }

    private Instant hours(int hours) {
        return editor.now().plus(hours, ChronoUnit.HOURS);
    }

    private static String written(Instant instant) {
        return written(instant.toString());
    }

    /** With three digits behind the point, as answers have them. */
    private static String written(String instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC)
                .format(Instant.parse(instant));
    }
}
