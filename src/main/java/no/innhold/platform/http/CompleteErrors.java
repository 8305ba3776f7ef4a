package no.innhold.platform.http;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import no.innhold.platform.problem.ProblemResponse;
import no.innhold.platform.problem.RouteFailures;

/**
 * A request whose answer cannot end as a bare error status.
 *
 * <p>Some handlers of the framework (security policies, the limit of the body size, static files) set a status and end
 * the answer; no failure handler or exception mapper hears of it. Here they get a problem as their body.
 */
final class CompleteErrors extends HttpServerRequestWrapper {

    private final Response response;

    CompleteErrors(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new Response(request.response());
    }

    static boolean isWrapped(HttpServerRequest request) {
        return request.response() instanceof Response;
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private final class Response extends AbstractResponseWrapper {

        Response(HttpServerResponse delegate) {
            super(delegate);
        }

        @Override
        public Future<Void> end() {
            return isBareError()
                    ? ProblemResponse.send(CompleteErrors.this, RouteFailures.bare(getStatusCode()))
                    : super.end();
        }

        @Override
        public void end(Handler<AsyncResult<Void>> handler) {
            Future<Void> sent = end();
            if (handler != null) {
                sent.onComplete(handler);
            }
        }

        private boolean isBareError() {
            return getStatusCode() >= 400 && !headWritten() && !ended();
        }
    }
}
