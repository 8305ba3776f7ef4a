package no.innhold.project;

import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
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
class ProjectResourceTest {

    private static final String OURS = "/v1/projects?topic=prov";

    @Inject
    Editor editor;

    @BeforeAll
    void write() {
        editor.topic("prov");
        editor.organisation("fjord");
        editor.organisation("fjell");
        live("hosten", "\"status\":\"ongoing\",\"period\":{\"start\":\"2020-23\"},\"partners\":[\"fjord\",\"fjell\"]");
        live(
                "gammelt",
                "\"status\":\"completed\",\"outcome\":\"handed-over\",\"period\":{\"start\":\"2018\",\"end\":\"2019\"},"
                        + "\"partners\":[\"fjell\"],\"funders\":[\"fjord\"],\"grantNumber\":\"320001\"");
        live(
                "vinteren",
                "\"status\":\"completed\",\"period\":{\"start\":\"2021-24\",\"end\":\"2021-24\"},\"funders\":[\"fjell\"]");
        live("eldst", "\"status\":\"completed\",\"period\":{\"end\":\"2017\"}");
        live("udatert", "\"status\":\"planned\"");
    }

    @AfterAll
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void the_sample_content_has_twelve_ongoing_and_three_completed_projects() {
        assertThat(slugs("/v1/projects?status=ongoing&limit=100"))
                .hasSize(12 + 1)
                .containsSubsequence("aktivitet-i-mestringsenheten", "erfaringskompetanse", "recoveryhjelpa");
        assertThat(json("/v1/projects?status=completed").getInt("page.total")).isEqualTo(3 + 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status=ongoing                       | hosten
            status=planned                       | udatert
            status=planned&status=ongoing        | hosten udatert
            partner=fjell                        | gammelt hosten
            partner=fjord                        | hosten
            partner=fjord&partner=fjell          | gammelt hosten
            partner=finnes-ikke                  |
            partner=finnes-ikke&partner=fjord    | hosten
            funder=fjell                         | vinteren
            funder=fjord&status=completed        | gammelt
            funder=fjord&status=ongoing          |
            partner=fjell&funder=fjord           | gammelt
            activeFrom=2020                      | hosten vinteren
            activeTo=2019                        | eldst gammelt
            activeTo=2020-22                     | eldst gammelt
            activeTo=2020-23                     | eldst gammelt hosten
            activeTo=2020-08-31                  | eldst gammelt
            activeTo=2020-09-01                  | eldst gammelt hosten
            activeFrom=2022-02&activeTo=2022-02  | hosten vinteren
            activeFrom=2022-03&activeTo=2022-03  | hosten
            activeFrom=2021-24&activeTo=2021-24  | hosten vinteren
            activeFrom=2018&activeTo=2018        | gammelt
            activeTo=2017                        | eldst
            activeFrom=9999                      | hosten
            activeFrom=2019-12-31T23:59:59.999%2B01:00&activeTo=2020 | gammelt hosten
            activeFrom=2020-01-01T00:00:00%2B01:00&activeTo=2020     | hosten
            activeTo=2017-12-31T22:59:59.999Z    | eldst
            activeTo=2018-01-01T00:00:00%2B01:00 | eldst gammelt
            updatedFrom=2026-03&status=planned   | udatert
            updatedTo=2025-12-31                 |
            """)
    void filters_choose(String filters, String expected) {
        assertThat(slugs(OURS + "&sort=title&" + filters)).containsExactly(words(expected));
        assertThat(json(OURS + "&" + filters).getInt("page.total")).isEqualTo(words(expected).length);
    }

    @ParameterizedTest
    @CsvSource({
        "status=foo,            400 invalid-parameter status unknown-value",
        "status=ongoing&status=, 400 invalid-parameter status empty",
        "partner=,              400 invalid-parameter partner empty",
        "activeFrom=2021&activeTo=2020, 400 invalid-parameter activeFrom reversed",
        "activeFrom=2021-24&activeTo=2021-11, 400 invalid-parameter activeFrom reversed",
        "activeFrom=2020-25,    400 invalid-parameter activeFrom malformed",
        "activeTo=20,           400 invalid-parameter activeTo malformed",
        "activeTo=2020-02-30,   400 invalid-parameter activeTo malformed",
        "activeTo=2020-01-01T00:00:00+01:00, 400 invalid-parameter activeTo malformed",
        "activeTo=2020-01-01T00:00:00, 400 invalid-parameter activeTo malformed",
        "activeTo=2020&activeTo=2021, 400 invalid-parameter activeTo repeated",
        "kind=report,           400 unknown-parameter kind unknown"
    })
    void what_is_not_as_documented_is_refused(String filters, String expected) {
        assertThat(problem(OURS + "&" + filters)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "period, eldst gammelt hosten vinteren udatert",
        "-period, vinteren hosten gammelt eldst udatert",
        "title, eldst gammelt hosten udatert vinteren",
        "-title, vinteren udatert hosten gammelt eldst"
    })
    void projects_are_sorted(String sort, String expected) {
        assertThat(slugs(OURS + "&sort=" + sort)).containsExactly(words(expected));
    }

    @Test
    void a_period_that_names_no_date_is_none() {
        editor.topic("uten");
        editor.live(ContentType.PROJECT, "nb", """
                {"title":"t","slug":"tomt","status":"planned","period":{},"topics":["uten"]}""");

        assertThat(json("/v1/projects/tomt").getMap("$")).doesNotContainKey("period");
        assertThat(slugs("/v1/projects?topic=uten&activeFrom=1000")).isEmpty();
        assertThat(slugs(OURS + "&topic=uten&status=planned&sort=-period"))
                .containsExactlyInAnyOrder("udatert", "tomt");
    }

    @Test
    void a_project_shows_its_typed_fields() {
        JsonPath project = json("/v1/projects/gammelt");

        assertThat(project.getString("status")).isEqualTo("completed");
        assertThat(project.getString("outcome")).isEqualTo("handed-over");
        assertThat(project.getMap("period")).isEqualTo(Map.of("start", "2018", "end", "2019", "label", "2018 – 2019"));
        assertThat(project.getString("grantNumber")).isEqualTo("320001");
        assertThat(project.getList("partners.slug")).containsExactly("fjell");
        assertThat(project.getMap("funders[0]"))
                .isEqualTo(Map.of("slug", "fjord", "name", "fjord", "href", "/v1/organisations/fjord"));
        assertThat(project.getList("publications")).isEmpty();
        assertThat(project.getList("courses")).isEmpty();
    }

    @Test
    void the_label_of_a_period_is_in_the_locale_of_the_text() {
        assertThat(json("/v1/projects/recoveryhjelpa").getString("period.label"))
                .isEqualTo("Høsten 2020 –");
        assertThat(json("/v1/projects/recoveryhjelpa?locale=nn").getString("period.label"))
                .isEqualTo("Hausten 2020 –");
        assertThat(json("/v1/projects/recoveryhjelpa?locale=en").getString("period.label"))
                .isEqualTo("Autumn 2020 –");
    }

    private void live(String slug, String fields) {
        editor.live(ContentType.PROJECT, "nb", """
                {"title":"%1$s","slug":"%1$s","topics":["prov"],%2$s}""".formatted(slug, fields));
    }

    private static String[] words(String list) {
        return list == null ? new String[0] : list.split(" ");
    }
}
