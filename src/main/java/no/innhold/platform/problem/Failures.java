package no.innhold.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says for every exception what the client is told. */
final class Failures {

    private static final int DEEPEST_CAUSE = 12;
    private static final long RETRY_SECONDS = 2;

    private Failures() {}

    /** The problem that an exception stands for; what nothing is known about is a fault of ours. */
    static ProblemException problem(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> recognised(cause).stream())
                .findFirst()
                .orElseGet(() -> ProblemException.internal(failure));
    }

    /** A problem for an error status that somebody has set without saying more. */
    static ProblemException ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        ProblemException problem =
                switch (type) {
                    case NOT_FOUND -> ProblemException.notFound();
                    case GONE -> ProblemException.gone(null, null);
                    case UNAUTHORIZED -> ProblemException.unauthorized();
                    case FORBIDDEN -> ProblemException.forbidden();
                    case UNAVAILABLE ->
                        ProblemException.unavailable(Message.of("unavailable.busy"), RETRY_SECONDS, null);
                    default -> ProblemException.of(type, Message.of("status." + type.slug()));
                };
        return problem.withStatus(type == ProblemType.UNAVAILABLE ? type.status() : status);
    }

    private static Optional<ProblemException> recognised(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (failure instanceof WebApplicationException web) {
            return Optional.of(web(web));
        }
        if (failure instanceof UnauthorizedException) {
            return Optional.of(ProblemException.unauthorized());
        }
        if (failure instanceof ForbiddenException) {
            return Optional.of(ProblemException.forbidden());
        }
        if (failure instanceof AuthenticationException) {
            return Optional.of(ProblemException.invalidCredentials());
        }
        if (failure instanceof ConstraintViolationException violations) {
            return Optional.of(ConstraintFailures.problem(violations));
        }
        if (failure instanceof HttpException http && http.getStatusCode() >= 400) {
            return Optional.of(ofStatus(http.getStatusCode()));
        }
        if (failure instanceof RejectedExecutionException) {
            return Optional.of(ProblemException.unavailable(Message.of("unavailable.busy"), RETRY_SECONDS, failure));
        }
        return DatabaseFailures.problem(failure);
    }

    /** Jackson is asked only here, as the direct cause: elsewhere it may have been reading something of ours. */
    private static ProblemException web(WebApplicationException failure) {
        if (failure.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return JsonFailures.problem(json);
        }
        int status = failure.getResponse().getStatus();
        return status < 500 ? ofStatus(status) : serverError(status, failure);
    }

    private static ProblemException serverError(int status, WebApplicationException failure) {
        ProblemException bare = ofStatus(status);
        return bare.type() == ProblemType.UNAVAILABLE ? bare : ProblemException.internal(failure);
    }

    /** A failure of a Vert.x route: an exception, a status, or both. */
    static ProblemException ofRoute(int status, @Nullable Throwable failure) {
        boolean statusSaysMore = failure == null || (failure instanceof VertxException && status < 500);
        if (statusSaysMore && status >= 400) {
            return ofStatus(status);
        }
        if (failure == null) {
            return ofStatus(500);
        }
        ProblemException problem = problem(failure);
        return problem.type() == ProblemType.INTERNAL && status >= 400 && status < 500 ? ofStatus(status) : problem;
    }

    /** The causes, then theirs that a cause only carries along: a commit that fails says why in no other way. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.concat(
                chain(failure),
                chain(failure)
                        .flatMap(cause -> Stream.of(cause.getSuppressed()))
                        .flatMap(Failures::chain));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }
}
