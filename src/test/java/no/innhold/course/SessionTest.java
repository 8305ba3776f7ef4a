package no.innhold.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validator;
import java.util.UUID;
import no.innhold.platform.json.RecordRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    private static final Validator VALIDATOR = RecordRules.factory().getValidator();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void a_session_without_status_is_scheduled() throws JsonProcessingException {
        Session session = read("{\"startsAt\":\"2026-09-01T10:00:00Z\",\"endsAt\":\"2026-09-01T14:00:00+02:00\"}");

        assertThat(VALIDATOR.validate(session)).isEmpty();
        assertThat(JSON.writeValueAsString(session))
                .isEqualTo("{\"startsAt\":\"2026-09-01T10:00:00Z\",\"endsAt\":\"2026-09-01T12:00:00Z\","
                        + "\"status\":\"scheduled\"}");
    }

    @Test
    void an_id_is_given_without_changing_the_rest() throws JsonProcessingException {
        Session session = read("{\"startsAt\":\"2026-09-01T10:00:00Z\",\"endsAt\":\"2026-09-01T12:00:00Z\","
                + "\"location\":{\"locality\":\"Sandnes\"},\"capacity\":20,\"status\":\"full\","
                + "\"registrationDeadline\":\"2026-08-25T22:00:00Z\"}");
        UUID id = UUID.fromString("0198c0de-0000-7000-8000-000000000000");

        assertThat(session.withId(id).id()).isEqualTo(id);
        assertThat(session.withId(id))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(session);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"startsAt\":\"2026-09-01T10:00:00Z\"}",
                "{\"endsAt\":\"2026-09-01T10:00:00Z\"}",
                "{\"startsAt\":\"2026-09-01T10:00:00Z\",\"endsAt\":\"2026-09-01T10:00:00Z\"}",
                "{\"startsAt\":\"2026-09-01T10:00:00Z\",\"endsAt\":\"2026-09-01T12:00:00Z\",\"capacity\":0}",
                "{\"startsAt\":\"2026-09-01T10:00:00Z\",\"endsAt\":\"2026-09-01T12:00:00Z\","
                        + "\"location\":{\"latitude\":91,\"longitude\":5}}"
            })
    void a_session_that_cannot_be_held_is_refused(String json) throws JsonProcessingException {
        assertThat(VALIDATOR.validate(read(json))).hasSize(1);
    }

    private static Session read(String json) throws JsonProcessingException {
        return JSON.readValue(json, Session.class);
    }
}
