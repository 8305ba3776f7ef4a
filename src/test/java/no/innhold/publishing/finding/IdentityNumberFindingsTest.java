package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.platform.problem.Language;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here are synthetic: month + 80. */
@QuarkusTest
class IdentityNumberFindingsTest {

    @Inject
    Review review;

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void the_body_is_searched_as_written_and_as_shown() {
        assertThat(body("""
                a 01819010001 og 018190-10001
                `01.81.90.10001` [a](/01819010001) <!-- 01819010001 -->

                > 11819010002 er ikke gyldig, 301819010001 er for langt
                """))
                .containsExactly(
                        "error national-identity-number /body 1:3",
                        "error national-identity-number /body 1:18",
                        "error national-identity-number /body 2:2",
                        "error national-identity-number /body 2:23",
                        "error national-identity-number /body 2:41");
        assertThat(body("a\n\nb 018190**10001**")).containsExactly("error national-identity-number /body 3:1");
        assertThat(body("018190\n10001")).containsExactly("error national-identity-number /body 1:1");
        assertThat(body("0181&#57;010001")).containsExactly("error national-identity-number /body 1:1");
        assertThat(body("![a 018190*10001*](/b.png)")).containsExactly("error national-identity-number /body 1:1");
        assertThat(body("a\r\n\r01819010001")).containsExactly("error national-identity-number /body 3:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "018190\u201310001",
                "018190 \u2014 10001",
                "018190\u00AD10001",
                "018190\u200B10001",
                "018190&shy;10001",
                "018190&ndash;10001",
                "018190/10001",
                "01 81 90 100 01",
                "\uFF10\uFF11\uFF18\uFF11\uFF19\uFF10\uFF11\uFF10\uFF10\uFF10\uFF11",
                "018190[10001](/a)",
                "0181<b>90</b>10001",
                "018190\\\\-10001"
            })
    void a_text_with_one_as_people_paste_it_is_not_published(String number) {
        Desk desk = Desk.of("publisher");
        String id = desk.post("/manage/v1/pages", """
                {"title":"Side","summary":"Om siden.","body":"Om %s her."}""".formatted(number))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        Response refused = desk.act("/manage/v1/pages/" + id + "/publish", "If-Match", "\"1\"");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("national-identity-number"));
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/body");
    }

    @Test
    void every_text_of_the_input_is_searched() {
        assertThat(Review.lines(review.of(ContentType.PUBLICATION, """
                {"title":"01819010001","summary":"01.81.90.10001 og 01819010001","topics":["01819010001"],
                 "image":{"alt":"a","caption":"b","credit":"01819010001"},
                 "links":[{"title":"a","href":"/a?b=01819010001"}],
                 "attachments":[{"title":"a"},{"title":"b","href":"/018190-10001.pdf","bytes":1819010001}],
                 "contacts":[{"name":"a","phone":"018190 10001"}],
                 "canonicalUrl":"https://example.org/01819010001",
                 "kind":"report","authors":[{"family":"a"},{"family":"b","given":"01819010001"}],"issued":"2020",
                 "pages":"01819010001"}""")))
                .containsExactly(
                        "error national-identity-number /title",
                        "error national-identity-number /summary",
                        "error national-identity-number /summary",
                        "error national-identity-number /topics/0",
                        "error national-identity-number /image/credit",
                        "error national-identity-number /links/0/href",
                        "error national-identity-number /attachments/1/href",
                        "error national-identity-number /contacts/0/phone",
                        "error national-identity-number /canonicalUrl",
                        "error national-identity-number /authors/1/given",
                        "error national-identity-number /pages");
    }

    @Test
    void no_finding_repeats_the_number() {
        List<Finding> findings = review.of(ContentType.NEWS, """
                {"title":"01819010001","summary":"Trykk her","body":"[klikk her 01819010001](/a)\\n\\n##### 018190 10001\\n\\n\
                https://example.org/01819010001","links":[{"title":"https://example.org/01819010001"}],
                 "category":"news","related":["01819010001"]}""");

        assertThat(findings)
                .extracting(Finding::code)
                .contains(FindingCode.REFERENCE_NOT_PUBLIC, FindingCode.HEADING_JUMP);
        for (Language language : Language.values()) {
            assertThat(FindingDetail.of(findings, language).toString().replaceAll("[^0-9]", ""))
                    .doesNotContain("1819010001");
        }
        assertThat(findings.stream()
                        .map(Finding::fieldError)
                        .toList()
                        .toString()
                        .replaceAll("[^0-9]", ""))
                .doesNotContain("1819010001");
    }

    @Test
    void a_slug_with_a_number_is_refused_at_once() {
        assertThatThrownBy(() -> editor.draft(ContentType.PAGE, "nb", """
                {"title":"Side","slug":"sak-018190-10001"}"""))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
                    assertThat(problem.errors()).singleElement().satisfies(error -> {
                        assertThat(error.pointer()).isEqualTo("/slug");
                        assertThat(error.code()).isEqualTo("national-identity-number");
                        assertThat(error.toString()).doesNotContain("10001");
                    });
                });
    }

    @Test
    void no_slug_is_made_of_a_number_in_the_title() {
        assertThat(editor.draft(ContentType.PAGE, "nb", "{\"title\":\"Sak 018190 10001\"}")
                        .head()
                        .slug())
                .isEqualTo("page");
    }

    private List<String> body(String markdown) {
        return Review.lines(review.body(markdown));
    }
}
