package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import no.innhold.content.richtext.Located;
import no.innhold.platform.problem.Language;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Problem;
import no.innhold.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FindingJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Finding FINDING = Finding.error(
                    FindingCode.MISSING_ALT,
                    "/body",
                    Message.of("finding.missing-alt"),
                    Message.of("finding.missing-alt.hint"))
            .at(new Located<>("", 12, 5));

    @Test
    void an_editor_gets_it_in_words() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(FindingDetail.of(List.of(FINDING), Language.EN)))
                .isEqualTo("""
                [{"code":"missing-alt","severity":"error","pointer":"/body","line":12,"column":5,\
                "message":"The image has no alternative text.",\
                "hint":"Say briefly what the image shows, or mark it as decorative if it says nothing more than the text."}]""");
        assertThat(JSON.writeValueAsString(FindingDetail.of(
                        Finding.warning(
                                        FindingCode.HARD_TO_READ,
                                        "/body",
                                        Message.of("finding.hard-to-read", 57, 50),
                                        Message.of("finding.hard-to-read.hint"))
                                .measured(57),
                        Language.NB)))
                .isEqualTo("""
                {"code":"hard-to-read","severity":"warning","pointer":"/body","value":57,\
                "message":"Teksten er tung å lese. Lesbarhetsindeksen LIX er 57, og bør være 50 eller lavere.",\
                "hint":"Del lange setninger i to, og bytt lange ord med kortere."}""");
    }

    @Test
    void a_refusal_to_publish_says_the_same_in_the_readers_language() throws JsonProcessingException {
        Problem problem =
                Problem.of(ProblemException.notPublishable(List.of(FINDING.fieldError())), Language.NB, "/", "request");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(JSON.writeValueAsString(problem.errors())).isEqualTo("""
                [{"pointer":"/body","code":"missing-alt","detail":"Bildet mangler alternativ tekst.",\
                "severity":"error","line":12,"column":5,\
                "hint":"Beskriv kort hva bildet viser, eller merk det som dekorativt hvis det ikke sier noe mer enn teksten."}]""");
    }
}
