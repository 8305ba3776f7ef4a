package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.platform.problem.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LocalesDifferTest {

    private static final String PROJECT = """
            {"title":"a","summary":"b","status":"ongoing","period":{"start":"2020"},%s}""";

    @Inject
    Review review;

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void one_finding_per_field_names_the_locales() {
        List<Finding> findings = project(
                "\"partners\":[\"a\",\"b\"],\"grantNumber\":\"1\"",
                Map.of(
                        "nn", "\"partners\":[\"b\",\"a\"],\"outcome\":\"ended\"",
                        "en", "\"partners\":[\"a\"],\"grantNumber\":\"1\"",
                        "fr", "\"partners\":[\"a\",\"b\"],\"grantNumber\":\"1\""));

        assertThat(Review.lines(findings))
                .containsExactly(
                        "warning locales-differ /outcome",
                        "warning locales-differ /partners",
                        "warning locales-differ /grantNumber");
        assertThat(findings)
                .extracting(finding -> finding.message().in(Language.NB))
                .containsExactly(
                        "«outcome» er ikke det samme på alle språk. Forskjellig fra: nn.",
                        "«partners» er ikke det samme på alle språk. Forskjellig fra: en, nn.",
                        "«grantNumber» er ikke det samme på alle språk. Forskjellig fra: nn.");
    }

    @Test
    void common_fields_and_names_of_places_may_differ() {
        assertThat(
                        project(
                                "\"topics\":[\"a\"],\"location\":{\"name\":\"Rådhuset\",\"locality\":\"Sandnes\"}",
                                Map.of(
                                        "en",
                                        "\"links\":[{\"title\":\"a\"}],\"location\":{\"name\":\"City Hall\",\"locality\":\"Sandnes\"}")))
                .isEmpty();
        assertThat(Review.lines(project(
                        "\"location\":{\"name\":\"Rådhuset\"}",
                        Map.of("en", "\"location\":{\"name\":\"City Hall\",\"postalCode\":\"4306\"}"))))
                .containsExactly("warning locales-differ /location");
        assertThat(project("\"location\":{\"name\":\"Rådhuset\"}", Map.of("en", "\"partners\":[]")))
                .isEmpty();
    }

    @Test
    void sessions_are_the_same_whatever_their_ids_and_where_people_say_they_are() {
        String session = """
                {"title":"a","summary":"b","sessions":[{"id":%s,"startsAt":"2999-01-01T10:00:00Z",
                 "endsAt":"2999-01-01T12:00:00%s","location":{"name":"%s"}}]}""";
        String ours = session.formatted("\"01900000-0000-7000-8000-000000000001\"", "Z", "Rådhuset");

        assertThat(of(
                        ContentType.COURSE,
                        ours,
                        session.replace("\"id\":%s,", "").formatted("Z", "City Hall")))
                .isEmpty();
        assertThat(Review.lines(of(
                        ContentType.COURSE,
                        ours,
                        session.formatted("\"01900000-0000-7000-8000-000000000001\"", "+01:00", "Rådhuset"))))
                .containsExactly("warning locales-differ /sessions");
    }

    @Test
    void roles_and_affiliations_are_text_and_names_are_not() {
        String news =
                "{\"title\":\"a\",\"summary\":\"b\",\"category\":\"news\",\"byline\":[{\"name\":\"%s\",\"role\":\"%s\"}]}";

        assertThat(of(
                        ContentType.NEWS,
                        news.formatted("Mestringsenheten", "Tekst"),
                        news.formatted("Mestringsenheten", "Text")))
                .isEmpty();
        assertThat(Review.lines(
                        of(ContentType.NEWS, news.formatted("Mestringsenheten", "a"), news.formatted("Kommunen", "a"))))
                .containsExactly("warning locales-differ /byline");
    }

    @Test
    void a_slug_and_the_id_it_stands_for_are_the_same() {
        var course = editor.live(ContentType.COURSE, "nb", "{\"title\":\"a\",\"slug\":\"kurs-som-er-likt\"}");

        assertThat(project(
                        "\"courses\":[\"kurs-som-er-likt\"]",
                        Map.of("nn", "\"courses\":[\"" + course.head().documentId() + "\"]")))
                .isEmpty();
    }

    private List<Finding> project(String members, Map<String, String> others) {
        return review.of(
                ContentType.PROJECT,
                PROJECT.formatted(members),
                others.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, other -> PROJECT.formatted(other.getValue()))),
                Set.of());
    }

    private List<Finding> of(ContentType type, String content, String other) {
        return review.of(type, content, Map.of("en", other), Set.of());
    }
}
