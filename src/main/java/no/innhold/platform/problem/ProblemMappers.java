package no.innhold.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The only place where an exception of a resource becomes a response.
 *
 * <p>Each method exists because something more general would not be asked: the framework has mappers of its own for
 * these types, and the nearest type wins.
 */
final class ProblemMappers {

    @ServerExceptionMapper
    Response any(Throwable failure, RoutingContext context) {
        return ProblemResponse.of(context, Failures.problem(failure));
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, RoutingContext context) {
        return ProblemResponse.of(context, problem);
    }

    /** 404, 405, 406 and 415 of the routing, and redirects, which are no failure. */
    @ServerExceptionMapper
    Response web(WebApplicationException failure, RoutingContext context) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        ProblemException problem = Failures.problem(failure);
        return ProblemResponse.of(
                context,
                problem.type() == ProblemType.NOT_ACCEPTABLE
                        ? RequestedMethod.formats(context)
                                .map(ProblemException::notAcceptable)
                                .orElse(problem)
                        : problem);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure, RoutingContext context) {
        return ProblemResponse.of(context, JsonFailures.problem(failure));
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException failure, RoutingContext context) {
        return json(failure, context);
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException failure, RoutingContext context) {
        return any(failure, context);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException failure, RoutingContext context) {
        return any(failure, context);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException failure, RoutingContext context) {
        return any(failure, context);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, RoutingContext context) {
        return ProblemResponse.of(
                context,
                RequestedMethod.role().map(ProblemException::forbidden).orElseGet(() -> Failures.problem(failure)));
    }
}
