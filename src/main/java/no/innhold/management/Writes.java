package no.innhold.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import no.innhold.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the command behind a request that writes, in one transaction: what it changes, what the audit log says of it and
 * the answer that may be asked for again exist all or not at all. An exception rolls everything back.
 *
 * <p>A command answers with a record or a JSON tree as its entity, or with none; it is written as JSON before the
 * transaction ends.
 */
@ApplicationScoped
public class Writes {

    private final StoredAnswers answers;
    private final ObjectMapper json;
    private final SecurityIdentity caller;
    private final CurrentVertxRequest current;

    Writes(StoredAnswers answers, ObjectMapper json, SecurityIdentity caller, CurrentVertxRequest current) {
        this.answers = answers;
        this.json = json;
        this.caller = caller;
        this.current = current;
    }

    /**
     * Runs a command once for each {@code Idempotency-Key}; repeated, it does nothing and gives the same answer. Only
     * successful answers are kept.
     *
     * @param body as it was sent, part of what makes two requests the same
     * @throws ProblemException 400 for a malformed key, 409 with {@code Retry-After} while the first request with the
     *     key runs, 422 if the key came with another request before
     */
    @Transactional
    public Response run(byte @Nullable [] body, Supplier<Response> command) {
        Optional<IdempotencyKey> key =
                IdempotencyKey.of(request(), caller.getPrincipal().getName(), body);
        Optional<StoredAnswer> earlier = key.flatMap(answers::open);
        if (earlier.isPresent()) {
            return earlier.get().toResponse();
        }
        StoredAnswer answer = answer(command.get());
        if (answer.isSuccess()) {
            key.ifPresent(k -> answers.keep(k, answer));
        }
        return answer.toResponse();
    }

    /**
     * Runs a command whose answer holds a secret, so that it may be kept nowhere.
     *
     * @throws ProblemException 400 for an {@code Idempotency-Key}
     */
    @Transactional
    public Response runSecret(byte @Nullable [] body, Supplier<Response> command) {
        IdempotencyKey.refuse(request());
        return answer(command.get()).toResponse();
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }

    private StoredAnswer answer(Response response) {
        try {
            Object entity = response.getEntity();
            return StoredAnswer.of(response, entity == null ? new byte[0] : json.writeValueAsBytes(entity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
