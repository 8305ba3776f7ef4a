package no.innhold.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @Test
    void an_unknown_parameter_is_written_as_the_contract_shows() {
        assertThat(json(ProblemException.unknownParameter("pagesize", "limit"), Language.NB))
                .isEqualTo("{\"type\":\"/problems/unknown-parameter\",\"title\":\"Ukjent parameter\",\"status\":400,"
                        + "\"detail\":\"«pagesize» finnes ikke her. Mente du «limit»?\",\"instance\":\"/v1/news\","
                        + "\"requestId\":\"r1\",\"errors\":[{\"parameter\":\"pagesize\",\"code\":\"unknown\","
                        + "\"detail\":\"«pagesize» finnes ikke her. Mente du «limit»?\",\"suggestion\":\"limit\"}]}");
    }

    @Test
    void an_edit_conflict_holds_all_three_values_and_the_tag_in_force() {
        FieldError title =
                FieldError.conflict("/title", TextNode.valueOf("A"), TextNode.valueOf("B"), TextNode.valueOf("A0"));

        assertThat(json(ProblemException.editConflict("\"4\"", List.of(title)), Language.EN))
                .isEqualTo("{\"type\":\"/problems/edit-conflict\",\"title\":\"Something else is saved\","
                        + "\"status\":412,\"detail\":\"Someone else has saved since you fetched the content.\","
                        + "\"instance\":\"/v1/news\",\"requestId\":\"r1\",\"errors\":[{\"pointer\":\"/title\","
                        + "\"yours\":\"A\",\"theirs\":\"B\",\"base\":\"A0\"}],\"current\":\"\\\"4\\\"\"}");
    }

    @Test
    void a_value_that_did_not_exist_is_absent() {
        FieldError added = FieldError.conflict("/summary", TextNode.valueOf("A"), null, null);

        assertThat(added.members()).containsOnlyKeys("yours");
    }

    @Test
    void gone_says_why_in_the_editors_words_and_names_no_request() {
        assertThat(json(ProblemException.gone("withdrawn", "Trukket."), Language.EN))
                .isEqualTo("{\"type\":\"/problems/gone\",\"title\":\"No longer available\",\"status\":410,"
                        + "\"detail\":\"Trukket.\",\"instance\":\"/v1/news\",\"reason\":\"withdrawn\"}");
    }

    @Test
    void one_error_speaks_for_itself_and_several_are_summed_up() {
        FieldError first = FieldError.pointer("/title", "required", Message.of("constraint.NotNull"));
        FieldError second = FieldError.pointer("/slug", "pattern", Message.of("constraint.Pattern"));

        assertThat(ProblemException.invalidContent(List.of(first)).detail()).isEqualTo(first.detail());
        assertThat(ProblemException.invalidContent(List.of(first, second)).detail())
                .isEqualTo(Message.of("content.invalid"));
    }

    @Test
    void a_mistake_of_the_client_costs_no_stack_trace() {
        assertThat(ProblemException.notFound().getStackTrace()).isEmpty();
        assertThat(ProblemException.internal(new IllegalStateException()).getStackTrace())
                .isNotEmpty();
    }

    @Test
    void an_error_can_be_moved_below_another_pointer() {
        FieldError error = FieldError.pointer("/start", "invalid-value", Message.of("content.invalid-value"));

        assertThat(error.below("/period").pointer()).isEqualTo("/period/start");
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_PARAMETER",
        "404, NOT_FOUND",
        "408, INVALID_PARAMETER",
        "414, TOO_LARGE",
        "416, INVALID_PARAMETER",
        "431, TOO_LARGE",
        "500, INTERNAL",
        "501, INTERNAL",
        "503, UNAVAILABLE"
    })
    void a_bare_status_has_a_type(int status, ProblemType type) {
        assertThat(ProblemType.ofStatus(status)).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void a_type_is_the_type_of_its_own_status_or_shares_it(ProblemType type) {
        assertThat(ProblemType.ofStatus(type.status()).status()).isEqualTo(type.status());
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void the_example_of_a_type_is_of_that_type(ProblemType type) {
        Problem example = ProblemExamples.of(type, Language.NB);

        assertThat(example.type()).isEqualTo(type.uri());
        assertThat(example.status()).isEqualTo(type.status());
        assertThat(example.detail()).isNotBlank();
    }

    private static String json(ProblemException problem, Language language) {
        return new String(
                RenderedProblem.json(Problem.of(problem, language, "/v1/news", "r1")), StandardCharsets.UTF_8);
    }
}
