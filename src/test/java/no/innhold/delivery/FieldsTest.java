package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FieldsTest {

    private static final String ITEM = "/v1/projects/recoveryhjelpa";
    private static final String LIST = "/v1/projects?limit=100";
    private static final List<String> IDENTITY = List.of("id", "type", "slug", "locale", "href");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title                   | title
            id                      |
            slug,title              | title
            title,topics,status     | title topics status
            body                    | body
            links,contacts          | links contacts
            translations            | translations
            reviewBy                |
            period.label            | period
            """)
    void only_the_fields_asked_for_and_the_identity_are_shown(String fields, String expected) {
        String[] kept = expected == null ? new String[0] : expected.split(" ");
        assertThat(json(ITEM + "?fields=" + fields).getMap("$").keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(plus(kept));
        Map<String, Object> inList =
                json(LIST + "&fields=" + fields).getMap("items.find { it.slug == 'recoveryhjelpa' }");
        assertThat(inList.keySet()).containsExactlyInAnyOrderElementsOf(plus(kept));
        assertThat(inList).isEqualTo(json(ITEM + "?fields=" + fields).getMap("$"));
    }

    @Test
    void a_second_level_narrows_what_is_inside() {
        JsonPath item = json(ITEM + "?fields=topics.title,period.start,translations.locale,publications.slug");

        assertThat(item.getList("topics"))
                .isEqualTo(List.of(
                        Map.of("title", "Frivillighet"),
                        Map.of("title", "Recovery"),
                        Map.of("title", "Erfaringskompetanse")));
        assertThat(item.getMap("period")).isEqualTo(Map.of("start", "2020-23"));
        assertThat(item.getList("translations")).isEqualTo(List.of(Map.of("locale", "nn"), Map.of("locale", "en")));
        assertThat(item.getList("publications")).isEqualTo(List.of(Map.of("slug", "brosjyre-om-recoveryhjelpa")));
    }

    @Test
    void the_whole_field_is_more_than_a_part_of_it() {
        Map<String, Object> whole = Map.of("start", "2020-23", "label", "Høsten 2020 –");
        assertThat(json(ITEM + "?fields=period,period.start").getMap("period")).isEqualTo(whole);
        assertThat(json(ITEM + "?fields=period.start,period").getMap("period")).isEqualTo(whole);
        assertThat(json(ITEM + "?fields=period.start,period.label").getMap("period"))
                .isEqualTo(whole);
    }

    @Test
    void fields_narrow_what_is_expanded() {
        JsonPath item = json(ITEM + "?expand=publications&fields=publications.kind,publications.citation");

        assertThat(item.getMap("publications[0]").keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrder("kind", "citation");
        assertThat(json(ITEM + "?fields=publications.kind").getList("publications"))
                .isEqualTo(List.of(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "titel,       title",
        "'title,bdy', body",
        "periods,     period",
        "hemmelig,",
        "title.x,",
        "period.begin,",
        "partners.nam, name",
        "topics.title.x, title",
        "title.,",
        ".title,",
        "body.pdf,",
        "savedBy,",
        "edition,"
    })
    void an_unknown_field_is_refused_with_the_nearest_one(String fields, String suggestion) {
        for (String target : List.of(ITEM + "?fields=", LIST + "&fields=")) {
            assertThat(problem(target + fields)).isEqualTo("400 invalid-parameter fields unknown-field");
            assertThat(get(target + fields).jsonPath().getString("errors[0].suggestion"))
                    .isEqualTo(suggestion);
        }
        String unknown = fields.contains(",") ? fields.split(",")[1] : fields;
        assertThat(get(ITEM + "?fields=" + fields).jsonPath().getString("detail"))
                .isEqualTo("«" + unknown + "» finnes ikke i svaret.");
    }

    @Test
    void fields_are_at_most_fifty_and_each_once() {
        assertThat(problem(ITEM + "?fields=title,title")).isEqualTo("400 invalid-parameter fields repeated");
        assertThat(problem(ITEM + "?fields=title,,slug")).isEqualTo("400 invalid-parameter fields empty");
        // fifty are read, and found unknown
        assertThat(problem(ITEM + "?fields=" + words(50))).isEqualTo("400 invalid-parameter fields unknown-field");
        assertThat(problem(ITEM + "?fields=" + words(51))).isEqualTo("400 invalid-parameter fields too-many");
    }

    @Test
    void lists_show_every_field_but_the_texts() {
        Map<String, Object> item = json(ITEM).getMap("$");
        Map<String, Object> inList = json(LIST).getMap("items.find { it.slug == 'recoveryhjelpa' }");

        assertThat(item.keySet()).containsAll(List.of("body", "links", "attachments", "contacts", "translations"));
        item.keySet().removeAll(List.of("body", "links", "attachments", "contacts", "translations"));
        assertThat(inList).isEqualTo(item);
    }

    private static List<String> plus(String... fields) {
        return java.util.stream.Stream.concat(IDENTITY.stream(), java.util.Arrays.stream(fields))
                .toList();
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "felt" + i).collect(Collectors.joining(","));
    }
}
