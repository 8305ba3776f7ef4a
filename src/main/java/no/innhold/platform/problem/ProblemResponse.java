package no.innhold.platform.problem;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** A problem as the answer to a request, inside JAX-RS and outside it. */
public final class ProblemResponse {

    private static final Logger LOG = Logger.getLogger(ProblemResponse.class);

    private ProblemResponse() {}

    /** Answers from a Vert.x handler. An answer that has already begun is cut off, so that nobody takes it as whole. */
    public static void send(RoutingContext context, ProblemException problem) {
        send(context.request(), problem);
    }

    /** As {@link #send(RoutingContext, ProblemException)}, where there is no routing context. */
    public static Future<Void> send(HttpServerRequest request, ProblemException problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        log(problem);
        if (response.headWritten()) {
            return request.connection().close();
        }
        RenderedProblem rendered = RenderedProblem.of(problem, request);
        response.setStatusCode(rendered.status());
        rendered.headers().forEach(response.headers()::set);
        // what a half-finished answer may have said of another body
        response.headers().remove("Content-Length").remove("Content-Encoding");
        return response.end(Buffer.buffer(rendered.body()));
    }

    /** The answer for JAX-RS. */
    static Response of(RoutingContext context, ProblemException problem) {
        if (!isOver(context.response())) {
            log(problem);
        }
        RenderedProblem rendered = RenderedProblem.of(problem, context.request());
        Response.ResponseBuilder response = Response.status(rendered.status()).entity(rendered.body());
        rendered.headers().forEach(response::header);
        return response.build();
    }

    /** A client that has gone away, or was told 413 while its body was still being read, is no failure of ours. */
    private static boolean isOver(HttpServerResponse response) {
        return response.closed() || (response.ended() && response.getStatusCode() == ProblemType.TOO_LARGE.status());
    }

    private static void log(ProblemException problem) {
        if (problem.type() == ProblemType.INTERNAL) {
            LOG.error("A request failed", problem.getCause());
        } else if (problem.type() == ProblemType.UNAVAILABLE && problem.getCause() != null) {
            LOG.warnf("A request was turned away: %s", problem.getCause());
        }
    }
}
