package no.innhold.publishing.http;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import no.innhold.platform.json.StrictJson;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of actions. */
@Singleton
public class EditorBody {

    private final StrictJson json;
    private final Validator validator;

    EditorBody(StrictJson json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException 400 for what is no such JSON, 422 for what breaks a rule */
    public <T> T required(byte @Nullable [] body, Class<T> type) {
        return checked(json.parse(body == null ? new byte[0] : body, type));
    }

    /** As {@link #required}, for a type whose texts are judged by the command, so that all faults are told at once. */
    public <T> T requiredWithAnyText(byte @Nullable [] body, Class<T> type) {
        return checked(json.parseAnyText(body == null ? new byte[0] : body, type));
    }

    /** @throws ConstraintViolationException for what breaks a rule, answered with 422 */
    public <T> T checked(T value) {
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }

    /** Of an action that has nothing to be told. */
    public void none(byte @Nullable [] body) {
        optional(body, Nothing.class, new Nothing());
    }

    private record Nothing() {}

    /** As {@link #required}, of an action that can be asked for without a word. */
    public <T> T optional(byte @Nullable [] body, Class<T> type, T otherwise) {
        return body == null || body.length == 0 ? otherwise : required(body, type);
    }
}
