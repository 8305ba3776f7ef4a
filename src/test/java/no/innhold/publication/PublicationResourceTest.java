package no.innhold.publication;

import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import no.innhold.Client;
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
class PublicationResourceTest {

    private static final String OURS = "/v1/publications?topic=prov";

    @Inject
    Editor editor;

    @BeforeAll
    void write() {
        editor.topic("prov");
        editor.organisation("fjord");
        live(
                "artikkel",
                "\"kind\":\"journal-article\",\"issued\":\"2019\",\"access\":\"open\",\"doi\":\"https://doi.org/10.1234/ABC(1)\","
                        + "\"authors\":[{\"family\":\"Sæther\",\"given\":\"S. M. M.\"},{\"family\":\"Müller\"}],\"containerTitle\":\"Tidsskriftet\"");
        live(
                "rapport",
                "\"kind\":\"report\",\"issued\":\"2019-05\",\"access\":\"closed\",\"publisher\":\"fjord\","
                        + "\"authors\":[{\"literal\":\"Åsen  kommune\"}],\"institutions\":[\"fjord\"]");
        live("dagen", "\"kind\":\"report\",\"issued\":\"2023-03-14\",\"authors\":[{\"family\":\"Aasen\"}]");
        live("vinteren", "\"kind\":\"survey\",\"issued\":\"2020-24\"");
        live("udatert", "\"kind\":\"brochure\"");
        project("eier", "\"artikkel\",\"rapport\"");
        project("annen", "\"rapport\"");
    }

    @AfterAll
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=report                              | dagen rapport
            kind=survey&kind=brochure                | udatert vinteren
            kind=thesis                              |
            access=open                              | artikkel
            access=open&access=closed                | artikkel rapport
            access=embargoed                         |
            author=s%C3%A6ther                       | artikkel
            author=SAETHER                           | artikkel
            author=muller                            | artikkel
            author=M%C3%BCller&author=aasen          | artikkel dagen
            author=%C3%A5sen%20kommune               | rapport
            author=asen+kommune                      | rapport
            author=kommune                           |
            author=%C2%B4                            |
            year=2019                                | artikkel rapport
            year=2020                                | vinteren
            year=2021                                |
            year=2019&year=2023                      | artikkel dagen rapport
            year=abc                                 |
            year=2019&year=99999999999               | artikkel rapport
            issuedFrom=2020                          | dagen vinteren
            issuedTo=2019-05                         | artikkel rapport
            issuedTo=2019-04                         | artikkel
            issuedFrom=2019-06                       | artikkel dagen vinteren
            issuedFrom=2021-02&issuedTo=2021-02      | vinteren
            issuedFrom=2021-03&issuedTo=2023-03-13   |
            issuedFrom=2023-03-14&issuedTo=2023-03-14 | dagen
            issuedFrom=2019-31                       | !400
            project=eier                             | artikkel rapport
            project=annen                            | rapport
            project=annen&project=eier               | artikkel rapport
            project=finnes-ikke                      |
            doi=10.1234/abc(1)                       | artikkel
            doi=10.1234/ABC(1)                       | artikkel
            doi=https://doi.org/10.1234/Abc(1)       | artikkel
            doi=10.1234/finnes-ikke                  |
            doi=tull                                 |
            project=eier&kind=report&year=2019       | rapport
            """)
    void filters_choose(String filters, String expected) {
        if ("!400".equals(expected)) {
            assertThat(problem(OURS + "&" + filters)).startsWith("400 ");
            return;
        }
        String[] slugs = expected == null ? new String[0] : expected.split(" ");
        assertThat(slugs(OURS + "&sort=title&" + filters)).containsExactly(slugs);
        assertThat(json(OURS + "&" + filters).getInt("page.total")).isEqualTo(slugs.length);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=Report,      400 invalid-parameter kind unknown-value",
        "access=free,      400 invalid-parameter access unknown-value",
        "doi=a&doi=b,      400 invalid-parameter doi repeated",
        "doi=,             400 invalid-parameter doi empty",
        "issuedFrom=2020&issuedTo=2019, 400 invalid-parameter issuedFrom reversed",
        "status=ongoing,   400 unknown-parameter status unknown"
    })
    void what_is_not_as_documented_is_refused(String filters, String expected) {
        assertThat(problem(OURS + "&" + filters)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "issued, artikkel rapport vinteren dagen udatert",
        "-issued, dagen vinteren rapport artikkel udatert",
        "'-issued,title', dagen vinteren rapport artikkel udatert"
    })
    void a_date_is_sorted_by_the_interval_it_covers(String sort, String expected) {
        assertThat(slugs(OURS + "&sort=" + sort)).containsExactly(expected.split(" "));
    }

    @Test
    void the_newest_come_first() {
        assertThat(slugs(OURS)).containsExactly("dagen", "vinteren", "rapport", "artikkel", "udatert");
    }

    @Test
    void projects_are_derived_from_what_live_projects_state() {
        assertThat(json("/v1/publications/rapport").getList("projects.slug")).containsExactly("annen", "eier");

        var edition = project("utkast-til-slutt", "\"dagen\"");
        assertThat(json("/v1/publications/dagen").getList("projects.slug")).containsExactly("utkast-til-slutt");
        editor.expire(edition);
        assertThat(json("/v1/publications/dagen").getList("projects")).isEmpty();
        assertThat(slugs(OURS + "&project=utkast-til-slutt")).isEmpty();
    }

    @Test
    void a_publication_shows_its_typed_fields() {
        JsonPath article = json("/v1/publications/artikkel");
        assertThat(article.getString("kind")).isEqualTo("journal-article");
        assertThat(article.getString("issued")).isEqualTo("2019");
        assertThat(article.getString("doi")).isEqualTo("10.1234/abc(1)");
        assertThat(article.getList("authors"))
                .isEqualTo(
                        java.util.List.of(Map.of("family", "Sæther", "given", "S. M. M."), Map.of("family", "Müller")));
        assertThat(article.getString("citation"))
                .isEqualTo("Sæther, S. M. M. & Müller. (2019). artikkel. Tidsskriftet. https://doi.org/10.1234/abc(1)");

        JsonPath report = json("/v1/publications/rapport");
        assertThat(report.getMap("publisher"))
                .isEqualTo(Map.of("slug", "fjord", "name", "fjord", "href", "/v1/organisations/fjord"));
        assertThat(report.getList("institutions.slug")).containsExactly("fjord");
    }

    private void live(String slug, String fields) {
        editor.live(ContentType.PUBLICATION, "nb", """
                {"title":"%1$s","slug":"%1$s","topics":["prov"],%2$s}""".formatted(slug, fields));
    }

    @Test
    void a_former_slug_of_a_project_finds_what_it_refers_to() {
        var first = project("gammelt-navn", "\"dagen\"");
        var moved = editor.live(ContentType.PROJECT, first.head().documentId(), "nb", """
                {"title":"nytt","slug":"nytt-navn","publications":["artikkel"]}""");
        editor.draft(ContentType.PROJECT, first.head().documentId(), "nb", """
                {"title":"kladd","slug":"hemmelig-navn","publications":["rapport"]}""");

        assertThat(Client.get("/v1/projects/gammelt-navn").statusCode()).isEqualTo(308);
        assertThat(slugs(OURS + "&project=gammelt-navn")).containsExactly("artikkel");
        assertThat(slugs(OURS + "&project=nytt-navn")).containsExactly("artikkel");
        assertThat(slugs(OURS + "&project=nytt-navn&project=gammelt-navn")).containsExactly("artikkel");
        assertThat(slugs(OURS + "&project=hemmelig-navn")).isEmpty();
        assertThat(json(OURS + "&project=gammelt-navn").getInt("page.total")).isEqualTo(1);
        editor.expire(moved);
        assertThat(slugs(OURS + "&project=gammelt-navn")).isEmpty();
    }

    private no.innhold.content.Edition project(String slug, String publications) {
        return editor.live(ContentType.PROJECT, "nb", """
                {"title":"%1$s","slug":"%1$s","status":"ongoing","publications":[%2$s]}""".formatted(slug, publications));
    }
}
