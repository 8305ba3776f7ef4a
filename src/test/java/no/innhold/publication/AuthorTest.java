package no.innhold.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import no.innhold.platform.json.RecordRules;
import org.junit.jupiter.api.Test;

class AuthorTest {

    private static final Validator VALIDATOR = RecordRules.factory().getValidator();

    @Test
    void a_person_has_a_family_name_and_a_body_a_literal_one() {
        assertThat(VALIDATOR.validate(Author.person("Aarø", "L. E."))).isEmpty();
        assertThat(VALIDATOR.validate(Author.person("Aarø", null))).isEmpty();
        assertThat(VALIDATOR.validate(Author.body("Folkehelseinstituttet"))).isEmpty();
    }

    @Test
    void an_author_has_exactly_one_name() {
        assertThat(new Author(null, "L. E.", null, null, null).violation()).contains("author-without-name");
        assertThat(new Author("Aarø", null, null, null, "FHI").violation()).contains("author-with-two-names");
        assertThat(new Author(null, "L. E.", null, null, "FHI").violation()).contains("author-with-two-names");
        assertThat(VALIDATOR.validate(new Author(null, null, null, null, null)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).isEqualTo("coherence.author-without-name"));
    }

    @Test
    void an_orcid_is_kept_bare() {
        Author author = new Author("Aarø", null, "https://orcid.org/0000-0002-1825-0097", null, null);

        assertThat(author.orcid()).isEqualTo("0000-0002-1825-0097");
        assertThat(VALIDATOR.validate(author)).isEmpty();
    }

    @Test
    void a_wrong_orcid_is_refused_as_it_was_sent() {
        Author author = new Author("Aarø", null, "0000-0002-1825-0098", null, null);

        assertThat(author.orcid()).isEqualTo("0000-0002-1825-0098");
        assertThat(VALIDATOR.validate(author))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString("orcid"));
    }

    @Test
    void json_holds_what_is_known() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        Author author = Author.person("Aarø", "L. E.");

        assertThat(json.writeValueAsString(author)).isEqualTo("{\"family\":\"Aarø\",\"given\":\"L. E.\"}");
        assertThat(json.readValue("{\"family\":\"Aarø\",\"given\":\"L. E.\"}", Author.class))
                .isEqualTo(author);
    }
}
