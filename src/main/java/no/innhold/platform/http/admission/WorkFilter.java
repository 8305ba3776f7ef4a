package no.innhold.platform.http.admission;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Hears of the end of the work of a resource, which for a client that has gone is the only sign of it. */
final class WorkFilter {

    @ServerRequestFilter(preMatching = true)
    void watch(ResteasyReactiveContainerRequestContext resource, RoutingContext request) {
        Visit visit = Visit.of(request);
        if (visit != null) {
            resource.getServerRequestContext().registerCompletionCallback(failure -> visit.workEnded());
        }
    }
}
