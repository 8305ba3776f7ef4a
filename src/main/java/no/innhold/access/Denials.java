package no.innhold.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import no.innhold.platform.http.RequestId;

/** Puts on record that somebody known was refused something, before they are told. */
@ApplicationScoped
class Denials {

    private final Audit audit;

    Denials(Audit audit) {
        this.audit = audit;
    }

    /** Away from the event loop; done when the entry is written. */
    Uni<Void> record(SecurityIdentity caller, RoutingContext context) {
        String actor = caller.getPrincipal().getName();
        String action = context.request().method().name() + " " + context.normalizedPath();
        String requestId = RequestId.of(context);
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> audit.denied(actor, action, requestId));
    }
}
