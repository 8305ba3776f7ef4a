package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import no.innhold.Desk;
import no.innhold.Editor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody writes over what somebody else has saved. */
@QuarkusTest
class EditConflictTest {

    private static final String NONE = "/manage/v1/news/0198c0de-0000-7000-8000-00000000dead";

    @Inject
    Editor editor;

    private final Desk publisher = Desk.of("publisher");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void a_write_says_which_edition_it_is_made_from() {
        Paper paper = Paper.news("Konflikt");

        for (String tag : new String[] {null, "*", "", " * "}) {
            assertThat(asked(paper.path(), tag)).containsOnly("428 precondition-required");
        }
        assertThat(Problems.of(publisher.put(paper.path(), "{\"title\":\"x\"}", "If-None-Match", "\"1\"")))
                .isEqualTo("428 precondition-required");
        assertThat(paper.tag()).isEqualTo("\"1\"");
    }

    @Test
    void a_tag_of_another_edition_or_none_is_stale() {
        Paper paper = Paper.news("Konflikt");
        paper.retitle("Konflikt to");

        for (String tag : new String[] {"\"1\"", "\"3\"", "W/\"2\"", "\"02\"", "\"+2\"", "\"2-gzip\"", "\"x\""}) {
            assertThat(asked(paper.path(), tag))
                    .allSatisfy(answer -> assertThat(answer).startsWith("412 edit-conflict"));
        }
        assertThat(paper.tag()).isEqualTo("\"2\"");
        assertThat(paper.state()).isEqualTo("draft");
        publisher
                .put(paper.path(), "{\"title\":\"x\"}", "If-Match", "\"9\", \"2\"")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"9\",", "\"\", ", ",", "\"9\" ,\t"})
    void a_list_of_fifteen_kilobytes_is_read_to_its_end(String part) {
        Paper paper = Paper.news("Konflikt");
        String tags = part.repeat(15_000 / part.length());

        paper.retitle("Konflikt to");
        assertThat(Problems.of(publisher.put(paper.path(), "{\"title\":\"x\"}", "If-Match", tags + "\"9\"")))
                .startsWith("412 edit-conflict");
        assertThat(Problems.of(publisher.put(paper.path(), "{\"title\":\"x\"}", "If-Match", tags + "9")))
                .isEqualTo("400 invalid-parameter if-match");
        publisher
                .put(paper.path(), "{\"title\":\"x\"}", "If-Match", tags + "\"2\"")
                .then()
                .statusCode(200);
    }

    @Test
    void a_tag_that_names_no_edition_is_not_blamed_on_others() {
        Paper paper = Paper.news("Konflikt");
        String none =
                "Det finnes ingen utgave som «If-Match» nevner. Hent innholdet, og send «ETag» fra svaret som den er.";

        for (String tag : new String[] {"\"99\"", "\"abc\"", "W/\"1\""}) {
            JsonPath problem = publisher
                    .patch(paper.path(), "{\"title\":\"x\"}", "If-Match", tag)
                    .then()
                    .statusCode(412)
                    .extract()
                    .jsonPath();
            assertThat(problem.getString("detail")).isEqualTo(none);
            assertThat(problem.getString("current")).isEqualTo("\"1\"");
            assertThat(problem.getList("errors"))
                    .containsExactly(Map.of("pointer", "/title", "yours", "x", "theirs", "Konflikt"));
        }
        JsonPath there = publisher
                .put(paper.path(), "{\"title\":\"x\"}", "If-None-Match", "*")
                .jsonPath();
        assertThat(there.getString("detail"))
                .isEqualTo("Det finnes allerede en tekst på dette språket. Hent den, og send «If-Match» i stedet for"
                        + " «If-None-Match».");
        paper.retitle("Konflikt to");
        assertThat(publisher
                        .put(paper.path(), "{\"title\":\"x\"}", "If-Match", "\"1\"")
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("Noen andre har lagret siden du hentet innholdet.");
    }

    @Test
    void whoever_wants_to_begin_a_language_is_told_how() {
        String nn = Paper.news("Bokmål").path().replace("locale=nb", "locale=nn");

        assertThat(publisher.put(nn, "{\"title\":\"x\"}").jsonPath().getString("detail"))
                .isEqualTo("Headeren «If-Match» mangler, eller den er en stjerne. Finnes ikke teksten på dette språket"
                        + " ennå, send «If-None-Match: *».");
        for (String answer : List.of(
                publisher
                        .put(nn, "{\"title\":\"x\"}", "If-Match", "\"1\"")
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString(),
                publisher.get(nn).then().statusCode(404).extract().asString())) {
            assertThat(JsonPath.from(answer).getString("detail"))
                    .isEqualTo("Dokumentet har ingen tekst på språket «nn» ennå. Begynn på den med PUT og headeren"
                            + " «If-None-Match: *».");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2, \"2\"", "\"2", "\"2\" x", "*, \"2\"", "w/\"2\""})
    void a_tag_has_quotes(String tag) {
        Paper paper = Paper.news("Konflikt");
        paper.retitle("Konflikt to");

        assertThat(asked(paper.path(), tag)).containsOnly("400 invalid-parameter if-match");
        assertThat(publisher
                        .put(paper.path(), "{\"title\":\"x\"}", "If-Match", tag)
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("«If-Match» må være en ETag med anførselstegn, slik den kom i svaret: If-Match: \"2\".");
        assertThat(paper.tag()).isEqualTo("\"2\"");
    }

    @Test
    void a_conflict_shows_yours_theirs_and_what_both_began_with() {
        Paper paper = Paper.news("A0");
        paper.put("{\"title\":\"B\",\"summary\":\"Kort om saken.\",\"category\":\"event\"}")
                .then()
                .statusCode(200);

        Response conflict = publisher.put(
                paper.path(), "{\"title\":\"A\",\"category\":\"news\",\"body\":\"Nytt\"}", "If-Match", "\"1\"");
        conflict.then().statusCode(412).contentType("application/problem+json");
        JsonPath problem = conflict.jsonPath();
        assertThat(problem.getString("type")).isEqualTo("/problems/edit-conflict");
        assertThat(problem.getString("current")).isEqualTo("\"2\"");
        assertThat(problem.getList("errors"))
                .containsExactlyInAnyOrder(
                        Map.of("pointer", "/title", "yours", "A", "theirs", "B", "base", "A0"),
                        Map.of("pointer", "/summary", "theirs", "Kort om saken.", "base", "Kort om saken."),
                        Map.of("pointer", "/category", "yours", "news", "theirs", "event", "base", "news"),
                        Map.of("pointer", "/body", "yours", "Nytt"));
    }

    @Test
    void a_stale_patch_conflicts_only_where_it_differs() {
        Paper paper = Paper.news("A0");
        paper.retitle("B");

        JsonPath problem = publisher
                .patch(paper.path(), "{\"summary\":\"Ny\"}", "If-Match", "\"1\"")
                .jsonPath();
        assertThat(problem.getList("errors"))
                .containsExactlyInAnyOrder(
                        Map.of("pointer", "/title", "yours", "A0", "theirs", "B", "base", "A0"),
                        Map.of(
                                "pointer",
                                "/summary",
                                "yours",
                                "Ny",
                                "theirs",
                                "Kort om saken.",
                                "base",
                                "Kort om saken."));
    }

    @Test
    void a_locale_has_tags_of_its_own() {
        Paper nb = Paper.news("Bokmål");
        Paper nn = nb.begin("nn", "{\"title\":\"Nynorsk\"}");
        nb.retitle("Bokmål to");
        nb.retitle("Bokmål tre");

        publisher
                .put(nn.path(), "{\"title\":\"Nynorsk to\"}", "If-Match", "\"1\"")
                .then()
                .statusCode(200);
        assertThat(Problems.of(publisher.put(nn.path(), "{\"title\":\"x\"}", "If-Match", "\"3\"")))
                .startsWith("412 edit-conflict");
    }

    @Test
    void publishing_makes_no_edition_and_leaves_the_tag() {
        Paper paper = Paper.news("Merket");
        Response published = publisher.act(paper.path("/publish"), "If-Match", "\"1\"");

        published.then().statusCode(200).header("ETag", "\"1\"");
        publisher
                .post(paper.path("/unpublish"), "{\"kind\":\"gone\"}", "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Desk.of("reader").get(paper.path(), "If-None-Match", "\"1\"").then().statusCode(200);
    }

    @Test
    void what_is_not_there_is_told_only_to_those_who_ask_properly() {
        // the form of a request is judged before anything is looked up
        assertThat(asked(NONE, null)).containsOnly("428 precondition-required");
        assertThat(asked(NONE, "\"1\"")).containsOnly("404 not-found");
    }

    /** What all writes that need a tag answer. */
    private List<String> asked(String path, String tag) {
        String[] headers = tag == null ? new String[0] : new String[] {"If-Match", tag};
        String[] parts = path.split("\\?");
        String query = parts.length > 1 ? "?" + parts[1] : "";
        return List.of(
                Problems.of(publisher.put(path, "{\"title\":\"x\"}", headers)),
                Problems.of(publisher.patch(path, "{\"title\":\"x\"}", headers)),
                Problems.of(publisher.delete(path, headers)),
                Problems.of(publisher.act(parts[0] + "/publish" + query, headers)),
                Problems.of(publisher.post(parts[0] + "/unpublish" + query, "{\"kind\":\"gone\"}", headers)),
                Problems.of(publisher.act(parts[0] + "/editions/1/restore" + query, headers)));
    }
}
