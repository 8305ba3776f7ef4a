package no.innhold.platform.opening;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import no.innhold.platform.problem.ProblemResponse;

/**
 * Turns away what needs the database before it has been opened, ahead of authentication: keys are kept there, and an
 * unknown schema must not be written to. Lists and items of delivery look for themselves what they can still give.
 */
@Singleton
final class LateRequests {

    /** Behind the door and the departure, before all other routes. */
    private static final int THIRD = Integer.MIN_VALUE + 2;

    private static final List<String> NEED_IT = List.of("/manage", "/v1/changes", "/preview");

    private final DatabaseGate gate;

    LateRequests(DatabaseGate gate) {
        this.gate = gate;
    }

    void guard(@Observes @Priority(3) Router router) {
        if (gate.isLate()) {
            router.route().order(THIRD).handler(this::pass);
        }
    }

    private void pass(RoutingContext context) {
        if (!gate.isOpen() && NEED_IT.stream().anyMatch(context.normalizedPath()::startsWith)) {
            ProblemResponse.send(context, DatabaseGate.shut());
        } else {
            context.next();
        }
    }
}
