package no.innhold.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import no.innhold.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** One address for each thing: JAX-RS would answer a path with a slash at its end as the same without. */
final class TrailingSlash {

    @ServerRequestFilter(preMatching = true)
    void refuse(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.length() > 1 && path.endsWith("/")) {
            throw ProblemException.notFound();
        }
    }
}
