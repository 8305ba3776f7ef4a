package no.innhold.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.innhold.platform.json.RecordRules;
import org.junit.jupiter.api.Test;

class BylineTest {

    @Test
    void a_name_is_enough_and_needed() {
        var validator = RecordRules.factory().getValidator();

        assertThat(validator.validate(new Byline("Mestringsenheten", null))).isEmpty();
        assertThat(validator.validate(new Byline("", "Foto"))).hasSize(1);
    }

    @Test
    void an_absent_role_is_absent_in_json() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(new Byline("Mestringsenheten", null)))
                .isEqualTo("{\"name\":\"Mestringsenheten\"}");
    }
}
