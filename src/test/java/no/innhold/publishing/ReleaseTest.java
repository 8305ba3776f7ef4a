package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several texts go live together at one instant. */
@QuarkusTest
class ReleaseTest {

    private static final String RELEASES = "/manage/v1/releases";

    @Inject
    Editor editor;

    @Inject
    Tables tables;

    private final Desk publisher = Desk.of("publisher");
    private final Desk reader = Desk.of("reader");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void its_texts_go_live_at_its_instant_as_they_were_when_it_was_made() {
        Paper one = Paper.liveNews("En");
        one.retitle("En ny");
        Paper two = Paper.news("To");
        Instant at = editor.now().plusMillis(3000);
        Response made = release(at, one, two);
        made.then().statusCode(201);
        two.retitle("To endret");

        JsonPath release = made.jsonPath();
        assertThat(made.header("Location")).isEqualTo(RELEASES + "/" + release.getString("id"));
        assertThat(release.getString("state")).isEqualTo("scheduled");
        assertThat(Instant.parse(release.getString("at"))).isEqualTo(at);
        assertThat(release.getString("createdBy")).startsWith("key:test-publisher-");
        assertThat(release.getList("items.edition")).isEqualTo(List.of(2, 1));
        assertThat(release.getList("items.title")).isEqualTo(List.of("En ny", "To"));
        assertThat(two.state()).isEqualTo("scheduled");
        if (editor.now().isBefore(at.minusMillis(200))) {
            assertThat(one.publicTitle()).isEqualTo("En");
        }
        editor.waitUntil(at);
        assertThat(one.publicTitle()).isEqualTo("En ny");
        assertThat(two.publicTitle()).isEqualTo("To");
        assertThat(reader.get(made.header("Location")).jsonPath().getString("state"))
                .isEqualTo("published");
        assertThat(Problems.of(publisher.act(made.header("Location") + "/cancel")))
                .isEqualTo("409 conflict");
    }

    @Test
    void one_text_that_cannot_go_holds_all_back() {
        Paper good = Paper.news("God");
        Paper planned = Paper.news("Planlagt");
        planned.publish("{\"from\":\"" + hours(2) + "\"}").then().statusCode(200);
        Response conflict = release(hours(1), good, planned);
        assertThat(Problems.of(conflict)).isEqualTo("409 conflict /items/1 conflict");
        Paper bad = Paper.of(ContentType.NEWS, "{\"title\":\"Dårlig\"}");
        assertThat(Problems.of(release(hours(1), good, bad)))
                .isEqualTo("422 not-publishable /items/1/summary missing-summary");

        assertThat(good.state()).isEqualTo("draft");
        assertThat(ours()).isEmpty();
        assertThat(Problems.of(release(editor.now().minusMillis(1), good)))
                .isEqualTo("422 invalid-content /at in-the-past");
        assertThat(Problems.of(
                        publisher.post(RELEASES, "{\"at\":\"" + hours(1) + "\",\"items\":[" + item(good) + "]}")))
                .isEqualTo("422 invalid-content /name required");
        assertThat(Problems.of(publisher.post(RELEASES, "{\"name\":\"x\",\"items\":[" + item(good) + "]}")))
                .isEqualTo("422 invalid-content /at required");
    }

    @Test
    void a_dry_run_tells_everything_and_changes_nothing() {
        Paper course = Paper.of(ContentType.COURSE, Texts.least(ContentType.COURSE, "Kurs"));
        Paper project = Paper.of(
                ContentType.PROJECT,
                "{\"title\":\"Prosjekt\",\"summary\":\"s\",\"courses\":[\"" + course.id() + "\"]}");
        Paper planned = Paper.news("Planlagt");
        planned.publish("{\"from\":\"" + hours(2) + "\"}").then().statusCode(200);
        String before = tables.dump();
        Response run = publisher.post(
                RELEASES + "?dryRun=true", body(hours(1), project, course, planned), "Accept-Language", "en");

        run.then().statusCode(200);
        assertThat(run.jsonPath().getList("wouldPublish.id"))
                .isEqualTo(List.of(project.id(), course.id(), planned.id()));
        assertThat(run.jsonPath().getList("findings.pointer"))
                .containsExactly("/items/0/status", "/items/0/period", "/items/1/sessions", "/items/2");
        assertThat(run.jsonPath().getList("findings.severity")).containsExactly("error", "warning", "warning", "error");
        assertThat(tables.dump()).isEqualTo(before);
        assertThat(Problems.of(publisher.post(RELEASES + "?dryRun=yes", "{}"))).startsWith("400 invalid-parameter");
    }

    @Test
    void what_goes_live_together_may_refer_to_each_other() {
        Paper course = Paper.of(ContentType.COURSE, Texts.least(ContentType.COURSE, "Kurs"));
        Paper project = Paper.of(
                ContentType.PROJECT,
                "{\"title\":\"Prosjekt\",\"summary\":\"s\",\"status\":\"ongoing\",\"courses\":[\"" + course.id()
                        + "\"]}");

        assertThat(project.get().jsonPath().getList("findings.code")).contains("reference-not-public");
        assertThat(publisher
                        .post(RELEASES + "?dryRun=true", body(hours(1), project, course))
                        .jsonPath()
                        .getList("findings.code"))
                .isEqualTo(List.of("missing-date", "missing-date"));
    }

    @Test
    void a_release_is_cancelled_as_a_whole() {
        Paper one = Paper.liveNews("En");
        one.retitle("En ny");
        Paper two = Paper.news("To");
        String location = release(hours(1), one, two).header("Location");
        Response cancelled = publisher.act(location + "/cancel");

        cancelled.then().statusCode(200);
        assertThat(cancelled.jsonPath().getString("state")).isEqualTo("cancelled");
        assertThat(one.live("edition")).isEqualTo(List.of(1));
        assertThat(one.live("until")).isEqualTo(Collections.singletonList(null));
        assertThat(two.state()).isEqualTo("draft");
        assertThat(Problems.of(publisher.act(location + "/cancel"))).isEqualTo("409 conflict");
        two.publish("{\"from\":\"" + hours(2) + "\"}").then().statusCode(200);
    }

    @Test
    void a_text_taken_out_of_a_release_stays_out_when_it_is_cancelled() {
        Paper one = Paper.news("En");
        Paper two = Paper.news("To");
        String location = release(hours(1), one, two).header("Location");
        one.cancelSchedule().then().statusCode(200);
        one.publish("{}").then().statusCode(200);
        publisher.act(location + "/cancel").then().statusCode(200);

        assertThat(one.state()).isEqualTo("published");
        assertThat(one.live("until")).isEqualTo(Collections.singletonList(null));
        assertThat(two.state()).isEqualTo("draft");
    }

    @Test
    void an_ending_of_what_a_release_would_have_published_goes_with_it() {
        Paper paper = Paper.liveNews("En");
        paper.retitle("En ny");
        String location = release(hours(1), paper).header("Location");
        paper.unpublish("{\"kind\":\"gone\",\"at\":\"" + hours(2) + "\"}")
                .then()
                .statusCode(200);
        publisher.act(location + "/cancel").then().statusCode(200);

        assertThat(paper.get().jsonPath().getMap("$")).doesNotContainKey("ending");
        assertThat(paper.live("until")).isEqualTo(Collections.singletonList(null));
    }

    @Test
    void releases_are_listed_those_made_last_first() {
        Paper one = Paper.news("En");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String location = release(hours(1), one).header("Location");
            publisher.act(location + "/cancel").then().statusCode(200);
            made.add(0, location.substring(location.lastIndexOf('/') + 1));
        }
        assertThat(ours()).isEqualTo(made);
        JsonPath first = reader.get(RELEASES + "?limit=2").jsonPath();
        assertThat(first.getList("items.id")).isEqualTo(made.subList(0, 2));
        assertThat(first.getInt("page.total")).isEqualTo(3);
        JsonPath second = reader.get(first.getString("page.next")).jsonPath();
        assertThat(second.getList("items.id")).isEqualTo(made.subList(2, 3));
        assertThat(reader.get(second.getString("page.prev")).jsonPath().getList("items.id"))
                .isEqualTo(made.subList(0, 2));
        assertThat(Problems.of(reader.get(RELEASES + "/0198c0de-0000-7000-8000-00000000dead")))
                .isEqualTo("404 not-found");
        assertThat(Problems.of(reader.get(RELEASES + "/x"))).isEqualTo("404 not-found");
        assertThat(Problems.of(reader.get(RELEASES + "?locale=nb"))).startsWith("400 unknown-parameter");
        Desk.of("author").post(RELEASES, body(hours(1), one)).then().statusCode(403);
    }

    private List<String> ours() {
        return reader.get(RELEASES).then().statusCode(200).extract().jsonPath().getList("items.id");
    }

    private Response release(Instant at, Paper... papers) {
        return publisher.post(RELEASES, body(at, papers));
    }

    private static String body(Instant at, Paper... papers) {
        return Arrays.stream(papers)
                .map(ReleaseTest::item)
                .collect(Collectors.joining(",", "{\"name\":\"Prøveslipp\",\"at\":\"" + at + "\",\"items\":[", "]}"));
    }

    private static String item(Paper paper) {
        return "{\"id\":\"" + paper.id() + "\"}";
    }

    private Instant hours(int hours) {
        return editor.now().plus(hours, ChronoUnit.HOURS);
    }
}
