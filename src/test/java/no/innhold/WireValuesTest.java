package no.innhold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Map;
import java.util.stream.Stream;
import no.innhold.content.value.Wire;
import no.innhold.course.Audience;
import no.innhold.course.CourseMode;
import no.innhold.course.SessionStatus;
import no.innhold.news.NewsCategory;
import no.innhold.organisation.OrganisationKind;
import no.innhold.project.ProjectOutcome;
import no.innhold.project.ProjectStatus;
import no.innhold.publication.Access;
import no.innhold.publication.PublicationKind;
import org.junit.jupiter.api.Test;

/** The values that clients, stored rows and sample files carry; changing one breaks them. */
class WireValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void wire_values_are_those_of_the_content_model() {
        assertThat(wires(ProjectStatus.values())).containsExactly("planned", "ongoing", "completed");
        assertThat(wires(ProjectOutcome.values())).containsExactly("permanent-service", "handed-over", "ended");
        assertThat(wires(PublicationKind.values()))
                .containsExactly(
                        "journal-article",
                        "report",
                        "evaluation",
                        "survey",
                        "thesis",
                        "brochure",
                        "guideline",
                        "annual-report",
                        "web-article");
        assertThat(wires(Access.values())).containsExactly("open", "closed", "embargoed", "metadata-only");
        assertThat(wires(NewsCategory.values()))
                .containsExactly("news", "consultation-response", "event", "announcement");
        assertThat(wires(CourseMode.values())).containsExactly("onsite", "online", "blended");
        assertThat(wires(Audience.values())).containsExactly("inhabitants", "next-of-kin", "professionals", "everyone");
        assertThat(wires(SessionStatus.values())).containsExactly("scheduled", "full", "cancelled", "completed");
        assertThat(wires(OrganisationKind.values()))
                .containsExactly(
                        "municipality", "university", "voluntary", "health-trust", "state", "company", "other");
    }

    @Test
    void only_the_exact_value_is_parsed() {
        assertThat(Wire.parse(Audience.class, "next-of-kin")).contains(Audience.NEXT_OF_KIN);
        assertThat(Wire.parse(Audience.class, "NEXT_OF_KIN")).isEmpty();
        assertThat(Wire.parse(Audience.class, "Next-of-kin")).isEmpty();
        assertThat(Wire.parse(Audience.class, " next-of-kin")).isEmpty();
        assertThat(Wire.parse(Audience.class, "")).isEmpty();
    }

    @Test
    void json_carries_the_wire_value() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(Map.of("a", Access.METADATA_ONLY))).isEqualTo("{\"a\":\"metadata-only\"}");
        assertThat(JSON.readValue("\"metadata-only\"", Access.class)).isEqualTo(Access.METADATA_ONLY);
        assertThatThrownBy(() -> JSON.readValue("\"METADATA_ONLY\"", Access.class))
                .isInstanceOf(InvalidFormatException.class);
    }

    private static Stream<String> wires(Wire... constants) {
        return Stream.of(constants).map(Wire::wire);
    }
}
