package no.innhold.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import no.innhold.platform.json.StrictJson.Nulls;
import no.innhold.platform.problem.ProblemException;

class StrictJsonPropertyTest {

    record Note(String text) {}

    private final StrictJson json = new StrictJson();

    @Property
    void a_text_is_read_as_it_was_written_or_not_at_all(@ForAll String text) throws JsonProcessingException {
        byte[] document =
                new ObjectMapper().writeValueAsString(Map.of("text", text)).getBytes(StandardCharsets.UTF_8);
        String sent = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        try {
            assertThat(json.parse(document, Note.class).text()).isEqualTo(sent);
        } catch (ProblemException refused) {
            assertThat(sent.chars()).anyMatch(Character::isISOControl);
        }
    }

    @Property
    void any_bytes_are_read_or_refused(@ForAll @Size(max = 60) byte[] body) {
        readOrRefuse(body);
    }

    @Property(tries = 3000)
    void whatever_looks_like_json_is_read_or_refused(
            @ForAll @CharRange(from = '"', to = '9') @CharRange(from = '[', to = '}') @StringLength(max = 25)
                    String body) {
        readOrRefuse(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Anything but a problem of the client's would be an error of ours. */
    private void readOrRefuse(byte[] body) {
        try {
            json.tree(body, Nulls.REFUSED);
        } catch (ProblemException refused) {
            assertThat(refused.status()).isBetween(400, 422);
            assertThat(refused.errors()).hasSize(1);
        }
    }
}
