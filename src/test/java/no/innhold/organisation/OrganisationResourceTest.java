package no.innhold.organisation;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationResourceTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void an_organisation_shows_what_is_known_of_it() {
        editor.entry(Vocabulary.ORGANISATION, "prov", """
                {"name":{"nb":"Prøvestasjonen","nn":"Prøvestasjonen på nynorsk"},"kind":"company","url":"https://example.org",
                 "location":{"locality":"Sandnes"},"orgNumber":"964965137"}""");

        assertThat(json("/v1/organisations/prov").getMap("$"))
                .isEqualTo(Map.of(
                        "slug", "prov",
                        "name", "Prøvestasjonen",
                        "href", "/v1/organisations/prov",
                        "kind", "company",
                        "url", "https://example.org",
                        "location", Map.of("locality", "Sandnes"),
                        "orgNumber", "964965137",
                        "uses", 0));
        assertThat(json("/v1/organisations/prov?locale=nn").getString("name")).isEqualTo("Prøvestasjonen på nynorsk");
    }

    @Test
    void organisations_are_listed_by_name_with_the_length_of_the_whole_list() {
        assertThat(json("/v1/organisations?limit=3").getInt("page.total")).isEqualTo(13);
        List<String> names = json("/v1/organisations?limit=100").getList("items.name");
        assertThat(names)
                .hasSize(13)
                .containsSubsequence("Blå Kors steg for steg", "Sandnes kommune", "Universitetet i Stavanger");
    }

    @Test
    void an_item_that_refers_to_it_in_two_ways_counts_once() {
        editor.organisation("prov");
        editor.live(ContentType.PROJECT, "nb", """
                {"title":"p","status":"ongoing","partners":["prov"],"funders":["prov"]}""");

        assertThat(json("/v1/organisations/prov").getInt("uses")).isEqualTo(1);
    }

    @Test
    void a_renamed_one_changes_the_answers_that_show_it() {
        editor.organisation("prov");
        editor.live(ContentType.PROJECT, "nb", """
                {"title":"p","slug":"prosjekt","status":"ongoing","partners":["prov"]}""");
        editor.live(ContentType.NEWS, "nb", """
                {"title":"n","slug":"nyhet","category":"news","related":["projects/prosjekt"]}""");
        String news = get("/v1/news/nyhet?expand=related").header("ETag");

        editor.sql("update vocabulary_entry set names = '{\"nb\":\"Nytt navn\"}' where slug = 'prov'");

        assertThat(json("/v1/projects/prosjekt").getString("partners[0].name")).isEqualTo("Nytt navn");
        assertThat(json("/v1/news/nyhet?expand=related").getString("related[0].partners[0].name"))
                .isEqualTo("Nytt navn");
        assertThat(get("/v1/news/nyhet?expand=related").header("ETag")).isNotEqualTo(news);
    }

    @Test
    void what_organisations_do_not_have_is_refused() {
        assertThat(problem("/v1/organisations/finnes-ikke")).isEqualTo("404 not-found");
        assertThat(problem("/v1/organisations?kind=state")).isEqualTo("400 unknown-parameter kind unknown");
        assertThat(problem("/v1/organisations?fields=name")).isEqualTo("400 unknown-parameter fields unknown");
        assertThat(problem("/v1/organisations?locale=sv")).isEqualTo("400 invalid-parameter locale unknown-value");
    }
}
