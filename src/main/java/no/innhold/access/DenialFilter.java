package no.innhold.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import no.innhold.platform.http.Surface;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sees every refusal that a resource gives, whatever made it. */
final class DenialFilter {

    private static final int FORBIDDEN = 403;

    private final Denials denials;
    private final SecurityIdentity caller;

    DenialFilter(Denials denials, SecurityIdentity caller) {
        this.denials = denials;
        this.caller = caller;
    }

    @ServerResponseFilter
    Uni<Void> recordDenial(ContainerResponseContext answer, RoutingContext context) {
        boolean denied = answer.getStatus() == FORBIDDEN && Surface.of(context.normalizedPath()) == Surface.MANAGEMENT;
        return denied ? denials.record(caller, context) : Uni.createFrom().voidItem();
    }
}
