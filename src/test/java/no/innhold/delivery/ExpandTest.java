package no.innhold.delivery;

import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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
class ExpandTest {

    @Inject
    Editor editor;

    @BeforeAll
    void write() {
        editor.topic("prov");
        editor.organisation("fjord");
        editor.organisation("fjell");
        editor.live(ContentType.PUBLICATION, "nb", """
                {"title":"Rapport","slug":"rapport","kind":"report","topics":["prov"],"publisher":"fjord","institutions":["fjell"]}""");
        editor.live(ContentType.COURSE, "nb", """
                {"title":"Kurs","slug":"kurs","topics":["prov"],"provider":"fjell"}""");
        editor.live(ContentType.PAGE, "nb", """
                {"title":"Side","slug":"side","topics":["prov"],"section":"om"}""");
        editor.live(ContentType.PROJECT, "nb", """
                {"title":"Prosjekt","slug":"prosjekt","status":"ongoing","topics":["prov"],"partners":["fjord","fjell"],
                 "funders":["fjord"],"publications":["rapport"],"courses":["kurs"]}""");
        editor.live(ContentType.NEWS, "nb", """
                {"title":"Eldre","slug":"eldre","category":"news","topics":["prov"]}""");
        editor.live(ContentType.NEWS, "nb", """
                {"title":"Nyhet","slug":"nyhet","category":"news","topics":["prov"],
                 "related":["pages/side","projects/prosjekt","courses/kurs","news/eldre","publications/rapport"]}""");
    }

    @AfterAll
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @CsvSource({
        "projects, prosjekt, publications, publications, rapport",
        "projects, prosjekt, courses, courses, kurs",
        "publications, rapport, projects, projects, prosjekt",
        "courses, kurs, projects, projects, prosjekt"
    })
    void an_expanded_reference_is_the_item_of_the_list(
            String list, String slug, String relation, String otherList, String other) {
        Map<String, Object> listed =
                json("/v1/" + otherList + "?topic=prov").getMap("items.find { it.slug == '" + other + "' }");

        assertThat(json("/v1/" + list + "/" + slug + "?expand=" + relation).<Map<String, Object>>getList(relation))
                .containsExactly(listed);
        assertThat(json("/v1/" + list + "?topic=prov&expand=" + relation)
                        .<Map<String, Object>>getList("items.find { it.slug == '" + slug + "' }." + relation))
                .containsExactly(listed);
        assertThat(json("/v1/" + list + "/" + slug).getMap(relation + "[0]").keySet())
                .map(Object::toString)
                .containsExactly("id", "type", "slug", "title", "href");
    }

    @ParameterizedTest
    @CsvSource({
        "projects, prosjekt, partners, fjord",
        "projects, prosjekt, funders, fjord",
        "publications, rapport, publisher, fjord",
        "courses, kurs, provider, fjell"
    })
    void an_expanded_organisation_is_the_organisation(String list, String slug, String relation, String organisation) {
        Map<String, Object> whole = json("/v1/organisations/" + organisation).getMap("$");
        String path = relation.endsWith("s") ? relation + "[0]" : relation;

        assertThat(json("/v1/" + list + "/" + slug + "?expand=" + relation).getMap(path))
                .isEqualTo(whole);
        assertThat(json("/v1/" + list + "/" + slug).getMap(path).keySet())
                .map(Object::toString)
                .containsExactly("slug", "name", "href");
    }

    @Test
    void related_shows_items_of_every_type_in_the_editors_order() {
        var item = json("/v1/news/nyhet?expand=related");

        assertThat(item.getList("related.type")).containsExactly("page", "project", "course", "news", "publication");
        for (String type :
                List.of("pages/side", "projects/prosjekt", "courses/kurs", "news/eldre", "publications/rapport")) {
            String[] address = type.split("/");
            assertThat(item.getMap("related.find { it.href == '/v1/" + type + "' }"))
                    .isEqualTo(json("/v1/" + address[0] + "?topic=prov")
                            .getMap("items.find { it.slug == '" + address[1] + "' }"));
        }
    }

    @Test
    void several_relations_are_expanded_at_once_and_one_level_deep() {
        var item = json("/v1/projects/prosjekt?expand=partners,funders,publications,courses");

        assertThat(item.getList("partners.kind")).containsExactly("voluntary", "voluntary");
        assertThat(item.getString("publications[0].kind")).isEqualTo("report");
        assertThat(item.getMap("publications[0].publisher").keySet())
                .map(Object::toString)
                .containsExactly("slug", "name", "href");
        assertThat(item.getMap("publications[0].projects[0]").keySet())
                .map(Object::toString)
                .containsExactly("id", "type", "slug", "title", "href");
        assertThat(item.getMap("publications[0]")).doesNotContainKeys("body", "links", "translations");
    }

    @ParameterizedTest
    @CsvSource({
        "projects, topics,       400 invalid-parameter expand unknown-value",
        "projects, publisher,    400 invalid-parameter expand unknown-value",
        "publications, institutions, 400 invalid-parameter expand unknown-value",
        "projects, publications.publisher, 400 invalid-parameter expand unknown-value",
        "projects, 'partners,partners', 400 invalid-parameter expand repeated",
        "projects, 'partners,',  400 invalid-parameter expand empty",
        "projects, 'a,b,c,d,e',  400 invalid-parameter expand unknown-value",
        "projects, 'a,b,c,d,e,f', 400 invalid-parameter expand too-many",
        "pages, topics,          400 unknown-parameter expand unknown"
    })
    void what_cannot_be_expanded_is_refused(String list, String relations, String expected) {
        assertThat(problem("/v1/" + list + "?expand=" + relations)).isEqualTo(expected);
    }

    @Test
    void a_reference_to_what_is_not_public_is_left_out_until_it_is() {
        var draft = editor.draft(ContentType.PUBLICATION, "nb", """
                {"title":"Kommer","slug":"kommer","kind":"report"}""");
        editor.live(ContentType.PROJECT, "nb", """
                {"title":"Med utkast","slug":"med-utkast","status":"ongoing","publications":["kommer","rapport"]}""");

        assertThat(json("/v1/projects/med-utkast").getList("publications.slug")).containsExactly("rapport");
        assertThat(json("/v1/projects/med-utkast?expand=publications").getList("publications.slug"))
                .containsExactly("rapport");
        editor.publish(draft, no.innhold.publishing.PublishRequest.AT_ONCE);
        assertThat(json("/v1/projects/med-utkast").getList("publications.slug")).containsExactly("kommer", "rapport");
        editor.expire(draft);
        assertThat(json("/v1/projects/med-utkast").getList("publications.slug")).containsExactly("rapport");
    }
}
