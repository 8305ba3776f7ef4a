package no.innhold.platform.problem;

import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Errors outside JAX-RS: of static files, of routes that other extensions add, of paths that nothing answers. */
public final class RouteFailures {

    private RouteFailures() {}

    /**
     * Answers every failure of a router with a problem.
     *
     * @param order position among the failure handlers; the lowest speaks first
     */
    public static void install(Router router, int order) {
        router.route().order(order).failureHandler(RouteFailures::answer);
        for (ProblemType type : ProblemType.values()) {
            router.errorHandler(type.status(), RouteFailures::answer);
        }
    }

    private static void answer(RoutingContext context) {
        // a redirect to log in, not a failure
        if (context.failure() instanceof AuthenticationRedirectException) {
            context.next();
            return;
        }
        ProblemResponse.send(context, Failures.ofRoute(context.statusCode(), context.failure()));
    }

    /** The problem for an error status that was set without a body. */
    public static ProblemException bare(int status) {
        return Failures.ofStatus(status);
    }
}
