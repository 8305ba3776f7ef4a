package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TypeFindingsTest {

    @Inject
    Review review;

    @Test
    void what_must_be_there_depends_on_the_type() {
        assertThat(of(ContentType.PROJECT, ""))
                .containsExactly(
                        "error missing-summary /summary",
                        "error missing-field /status",
                        "warning missing-date /period");
        assertThat(of(ContentType.PUBLICATION, ""))
                .containsExactly(
                        "warning missing-summary /summary",
                        "error missing-field /kind",
                        "warning missing-date /issued");
        assertThat(of(ContentType.NEWS, ""))
                .containsExactly("error missing-summary /summary", "error missing-field /category");
        assertThat(of(ContentType.COURSE, ""))
                .containsExactly("error missing-summary /summary", "warning missing-date /sessions");
        assertThat(of(ContentType.PAGE, "")).containsExactly("warning missing-summary /summary");
    }

    @Test
    void a_blank_summary_and_a_period_without_dates_are_missing() {
        assertThat(of(ContentType.PROJECT, ",\"summary\":\" \",\"status\":\"ongoing\",\"period\":{}"))
                .containsExactly("error missing-summary /summary", "warning missing-date /period");
    }

    @Test
    void what_has_all_has_no_findings() {
        assertThat(of(ContentType.PROJECT, ",\"summary\":\"b\",\"status\":\"ongoing\",\"period\":{\"end\":\"2020\"}"))
                .isEmpty();
        assertThat(of(ContentType.PUBLICATION, ",\"summary\":\"b\",\"kind\":\"report\",\"issued\":\"2020\""))
                .isEmpty();
        assertThat(of(ContentType.NEWS, ",\"summary\":\"b\",\"category\":\"news\""))
                .isEmpty();
        assertThat(course("\"season\":\"2020\"")).isEmpty();
        assertThat(course("\"enrolmentUrl\":\"https://example.org\"")).isEmpty();
    }

    @Test
    void a_course_is_in_the_past_when_nothing_of_it_is_to_come() {
        String enrolment = "\"enrolmentUrl\":\"https://example.org\",";
        String over = session("2020", "full");
        String cancelled = session("2999", "cancelled");
        String completed = session("2999", "completed");
        String coming = session("2999", "scheduled");

        assertThat(course(enrolment + "\"sessions\":[" + over + "]"))
                .containsExactly("warning course-in-the-past /sessions");
        assertThat(course(enrolment + "\"sessions\":[" + over + "," + cancelled + "," + completed + "]"))
                .containsExactly("warning course-in-the-past /sessions");
        assertThat(course(enrolment + "\"sessions\":[" + over + "],\"season\":\"2999\""))
                .containsExactly("warning course-in-the-past /sessions");
        assertThat(course(enrolment + "\"season\":\"2020-23\"")).containsExactly("warning course-in-the-past /season");

        assertThat(course(enrolment + "\"sessions\":[" + over + "," + coming + "]"))
                .isEmpty();
        assertThat(course(enrolment + "\"season\":\"2999\"")).isEmpty();
        assertThat(course("\"sessions\":[" + over + "]")).isEmpty();
    }

    private List<String> course(String members) {
        return of(ContentType.COURSE, ",\"summary\":\"b\"," + members);
    }

    private static String session(String year, String status) {
        return """
                {"startsAt":"%s-01-01T10:00:00Z","endsAt":"%s-01-01T12:00:00Z","status":"%s"}""".formatted(year, year, status);
    }

    private List<String> of(ContentType type, String members) {
        return Review.lines(review.of(type, "{\"title\":\"a\"" + members + "}"));
    }
}
