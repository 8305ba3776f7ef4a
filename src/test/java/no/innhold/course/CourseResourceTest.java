package no.innhold.course;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseResourceTest {

    private static final String OURS = "/v1/courses?topic=prov";

    @Inject
    Editor editor;

    private final Desk author = Desk.of("author");

    @BeforeAll
    void write() {
        editor.topic("prov");
        editor.organisation("fjord");
        editor.organisation("fjell");
        live(
                "holdt",
                "\"provider\":\"fjord\",\"mode\":\"onsite\",\"audience\":\"everyone\",\"price\":{\"amount\":0,\"currency\":\"NOK\"},"
                        + "\"sessions\":[" + session("2020-09-08T10:00:00Z", "scheduled") + ","
                        + session("2020-09-01T10:00:00Z", "completed") + "]");
        live(
                "kommer",
                "\"provider\":\"fjell\",\"mode\":\"online\",\"audience\":\"next-of-kin\",\"sessions\":["
                        + session("2099-05-01T10:00:00Z", "full") + "]");
        live(
                "avlyst",
                "\"mode\":\"blended\",\"sessions\":[" + session("2099-01-01T10:00:00Z", "cancelled") + ","
                        + session("2021-01-01T10:00:00Z", "scheduled") + "]");
        live("sesong", "\"audience\":\"professionals\",\"season\":\"2098-23\"");
        live("borte", "\"sessions\":[" + session("2099-01-01T10:00:00Z", "cancelled") + "]");
    }

    @AfterAll
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            provider=fjord                    | holdt
            provider=fjord&provider=fjell     | holdt kommer
            provider=finnes-ikke              |
            mode=onsite                       | holdt
            mode=online&mode=blended          | avlyst kommer
            audience=everyone                 | holdt
            audience=inhabitants              |
            audience=next-of-kin&mode=online  | kommer
            audience=next-of-kin&mode=onsite  |
            upcoming=true                     | kommer sesong
            upcoming=false                    | avlyst borte holdt
            upcoming=false&mode=onsite        | holdt
            startsFrom=2021                   | avlyst kommer sesong
            startsTo=2020                     | holdt
            startsTo=2020-09-01T10:00:00Z     | holdt
            startsTo=2020-09-01T09:59:59.999Z |
            startsFrom=2020-09-01T12:00:00%2B02:00&startsTo=2020-09-01T12:00:00%2B02:00 | holdt
            startsFrom=2020-09-01T10:00:00.001Z&startsTo=2020 |
            startsFrom=2098-11-30&startsTo=2098 | sesong
            startsFrom=2098-12&startsTo=2098    |
            """)
    void filters_choose(String filters, String expected) {
        String[] slugs = expected == null ? new String[0] : expected.split(" ");
        assertThat(slugs(OURS + "&sort=title&" + filters)).containsExactly(slugs);
        assertThat(json(OURS + "&" + filters).getInt("page.total")).isEqualTo(slugs.length);
    }

    @ParameterizedTest
    @CsvSource({
        "mode=remote,     400 invalid-parameter mode unknown-value",
        "audience=all,    400 invalid-parameter audience unknown-value",
        "upcoming=TRUE,   400 invalid-parameter upcoming unknown-value",
        "upcoming=1,      400 invalid-parameter upcoming unknown-value",
        "upcoming=true&upcoming=false, 400 invalid-parameter upcoming repeated",
        "startsFrom=2022&startsTo=2021, 400 invalid-parameter startsFrom reversed",
        "partner=fjord,   400 unknown-parameter partner unknown"
    })
    void what_is_not_as_documented_is_refused(String filters, String expected) {
        assertThat(problem(OURS + "&" + filters)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"startsAt, holdt avlyst sesong kommer borte", "-startsAt, kommer sesong avlyst holdt borte"})
    void a_course_starts_with_its_first_session_that_is_held(String sort, String expected) {
        assertThat(slugs(OURS + "&sort=" + sort)).containsExactly(expected.split(" "));
    }

    @Test
    void the_first_to_start_come_first() {
        assertThat(slugs(OURS)).containsExactly("holdt", "avlyst", "sesong", "kommer", "borte");
    }

    @Test
    void a_course_ceases_to_be_upcoming_when_its_last_session_ends_without_anybody_doing_anything() {
        Instant end = editor.now().plusMillis(1500);
        editor.topic("straks");
        editor.live(ContentType.COURSE, "nb", """
                {"title":"t","slug":"straks","topics":["straks"],
                 "sessions":[{"startsAt":"2020-01-01T10:00:00Z","endsAt":"%s"}]}""".formatted(end));
        String upcoming = "/v1/courses?topic=straks&upcoming=true";

        assertThat(json(upcoming).getInt("page.total")).isEqualTo(1);
        editor.waitUntil(end);
        assertThat(slugs(upcoming)).isEmpty();
        assertThat(json(upcoming).getInt("page.total")).isZero();
        assertThat(slugs("/v1/courses?topic=straks&upcoming=false")).containsExactly("straks");
    }

    @Test
    void a_course_shows_its_typed_fields() {
        JsonPath course = json("/v1/courses/holdt");

        assertThat(course.getMap("provider"))
                .isEqualTo(Map.of("slug", "fjord", "name", "fjord", "href", "/v1/organisations/fjord"));
        assertThat(course.getString("mode")).isEqualTo("onsite");
        assertThat(course.getString("audience")).isEqualTo("everyone");
        assertThat(course.getFloat("price.amount")).isZero();
        assertThat(course.getString("price.currency")).isEqualTo("NOK");
        assertThat(course.getList("sessions.startsAt"))
                .containsExactly("2020-09-08T10:00:00.000Z", "2020-09-01T10:00:00.000Z");
        assertThat(course.getString("sessions[0].endsAt")).isEqualTo("2020-09-08T12:00:00.000Z");
        assertThat(course.getString("sessions[0].id")).hasSize(36);
        assertThat(course.getList("projects")).isEmpty();
        assertThat(json("/v1/courses/sesong").getMap("$")).doesNotContainKeys("price", "provider", "mode");
    }

    private void live(String slug, String fields) {
        editor.live(ContentType.COURSE, "nb", """
                {"title":"%1$s","slug":"%1$s","topics":["prov"],%2$s}""".formatted(slug, fields));
    }

    private static String session(String startsAt, String status) {
        return """
                {"startsAt":"%s","endsAt":"%s","status":"%s"}""".formatted(startsAt, Instant.parse(startsAt).plusSeconds(7200), status);
    }

    @Test
    void a_price_has_the_same_digits_whatever_is_shown_with_it() {
        editor.live(ContentType.COURSE, "nb", """
                {"title":"kroner","slug":"kroner","price":{"amount":1250.5,"currency":"NOK"}}""");
        String price = "\"price\":{\"amount\":1250.50,\"currency\":\"NOK\"}";
        for (String query : List.of("", "?fields=price", "?fields=price.amount,price.currency")) {
            assertThat(get("/v1/courses/kroner" + query).asString()).contains(price);
        }
        assertThat(get(OURS + "&fields=price").asString()).contains("\"price\":{\"amount\":0.00,\"currency\":\"NOK\"}");
    }

    /** They are the UIDs in calendars: two sessions with one id would be one. */
    @Test
    void two_sessions_of_a_course_have_two_ids() {
        String id = "0198c0de-0000-7000-8000-0000000000a1";
        Response refused = author.post(
                "/manage/v1/courses",
                "{\"title\":\"x\",\"sessions\":[%1$s,%2$s,%1$s]}"
                        .formatted(identified(id), session("2027-01-01T10:00:00Z", "full")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).isEqualTo(List.of("/sessions/2/id"));
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("repeated"));
    }

    @Test
    void sessions_of_a_further_locale_have_ids_of_the_document_or_none() {
        String first = "0198c0de-0000-7000-8000-0000000000b1";
        String second = "0198c0de-0000-7000-8000-0000000000b2";
        String course = author.post(
                        "/manage/v1/courses", "{\"title\":\"prov-okt\",\"sessions\":[" + identified(first) + "]}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String nynorsk = "{\"title\":\"prov-okt\",\"sessions\":[%s,%s]}";
        Response refused = author.put(
                course + "?locale=nn", nynorsk.formatted(identified(first), identified(second)), "If-None-Match", "*");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).isEqualTo(List.of("/sessions/1/id"));
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("no-such-target"));

        // in its own locale the editor chooses, and an absent id is made
        author.put(course, "{\"title\":\"prov-okt\",\"sessions\":[" + identified(second) + "]}", "If-Match", "\"1\"")
                .then()
                .statusCode(200);
        Response begun = author.put(
                course + "?locale=nn",
                nynorsk.formatted(identified(second), session("2027-01-01T10:00:00Z", "full")),
                "If-None-Match",
                "*");
        assertThat(begun.statusCode()).isEqualTo(201);
        List<String> ids = begun.jsonPath().getList("content.sessions.id");
        assertThat(ids.get(0)).isEqualTo(second);
        assertThat(ids.get(1)).hasSize(36).isNotEqualTo(first);
        // what the text has, or had in an edition, it can keep
        author.put(
                        course + "?locale=nn",
                        nynorsk.formatted(identified(ids.get(1)), identified(first)),
                        "If-Match",
                        "\"1\"")
                .then()
                .statusCode(200);
        author.patch(course + "?locale=nn", "{\"summary\":\"x\"}", "If-Match", "\"2\"")
                .then()
                .statusCode(200);
    }

    private static String identified(String id) {
        return "{\"id\":\"" + id + "\","
                + session("2027-01-01T10:00:00Z", "scheduled").substring(1);
    }
}
