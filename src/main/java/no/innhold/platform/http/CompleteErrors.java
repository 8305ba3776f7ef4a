package no.innhold.platform.http;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemResponse;
import no.innhold.platform.problem.RouteFailures;

/**
 * A request whose answer cannot end as a bare error status.
 *
 * <p>Some handlers of the framework (security policies, the limit of the body size, static files) set a status and end
 * the answer; no failure handler or exception mapper hears of it. Here they get a problem as their body.
 */
final class CompleteErrors extends HttpServerRequestWrapper {

    private static final int TOO_LARGE = 413;

    private final Response response;

    CompleteErrors(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new Response(request.response());
    }

    /** Tells how many bytes of a body are read at most, for the answer to one that turns out to be larger. */
    static void limitBody(HttpServerRequest request, long mostBytes) {
        if (request.response() instanceof Response response) {
            response.mostBytes = mostBytes;
        }
    }

    static boolean isWrapped(HttpServerRequest request) {
        return request.response() instanceof Response;
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private final class Response extends AbstractResponseWrapper {

        private long mostBytes;

        Response(HttpServerResponse delegate) {
            super(delegate);
        }

        @Override
        public Future<Void> end() {
            return isBareError() ? ProblemResponse.send(CompleteErrors.this, bare()) : super.end();
        }

        @Override
        public void end(Handler<AsyncResult<Void>> handler) {
            Future<Void> sent = end();
            if (handler != null) {
                sent.onComplete(handler);
            }
        }

        private ProblemException bare() {
            return getStatusCode() == TOO_LARGE && mostBytes > 0
                    ? ProblemException.bodyTooLarge(mostBytes)
                    : RouteFailures.bare(getStatusCode());
        }

        private boolean isBareError() {
            return getStatusCode() >= 400 && !headWritten() && !ended();
        }
    }
}
