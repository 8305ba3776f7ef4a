package no.innhold.management;

import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.token.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The key with which a client may send the same write again (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param scope who asked what with which key
 * @param request all that makes two writes the same
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record IdempotencyKey(byte[] scope, byte[] request) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");
    private static final List<String> CONDITIONS = List.of("Content-Type", "If-Match", "If-None-Match");

    /**
     * Empty if the request has none.
     *
     * @param caller the credential, another one may use the same key for something else
     * @throws ProblemException 400 unless it is one, of 1 to 255 visible ASCII characters
     */
    static Optional<IdempotencyKey> of(HttpServerRequest request, String caller, byte @Nullable [] body) {
        List<String> sent = request.headers().getAll(HEADER);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.size() > 1 || !VISIBLE.matcher(sent.get(0)).matches()) {
            throw ProblemException.malformedRequest("idempotency-key", Message.of("idempotency.malformed"));
        }
        byte[] scope = new Fingerprint()
                .with(caller)
                .with(request.method().name())
                .with(request.path())
                .with(sent.get(0))
                .value();
        Fingerprint content = new Fingerprint().with(body).with(request.query());
        CONDITIONS.forEach(
                name -> content.with(String.join(",", request.headers().getAll(name))));
        return Optional.of(new IdempotencyKey(scope, content.value()));
    }

    /** @throws ProblemException 400 if the request has one: what the answer holds is kept nowhere */
    static void refuse(HttpServerRequest request) {
        if (request.headers().contains(HEADER)) {
            throw ProblemException.malformedRequest("idempotency-key", Message.of("idempotency.secret"));
        }
    }

    /** The number of the advisory lock that the first request holds while it runs. */
    long lock() {
        return ByteBuffer.wrap(scope).getLong();
    }
}
