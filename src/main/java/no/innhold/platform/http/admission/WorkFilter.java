package no.innhold.platform.http.admission;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Stands before the resources: none works for a client that has gone already, and the end of its work is heard of, which for
 * a client that goes meanwhile is the only sign of it.
 */
final class WorkFilter {

    private static final int NOBODY_READS_IT = 503;

    @ServerRequestFilter(preMatching = true)
    Optional<Response> watch(ResteasyReactiveContainerRequestContext resource, RoutingContext request) {
        Visit visit = Visit.of(request);
        if (visit == null) {
            return Optional.empty();
        }
        if (!visit.beginWork()) {
            return Optional.of(Response.status(NOBODY_READS_IT).build());
        }
        resource.getServerRequestContext().registerCompletionCallback(failure -> visit.workEnded());
        return Optional.empty();
    }
}
