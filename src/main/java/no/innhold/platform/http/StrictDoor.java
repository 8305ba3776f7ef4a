package no.innhold.platform.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemResponse;
import no.innhold.platform.problem.ProblemType;
import no.innhold.platform.problem.RouteFailures;
import org.jboss.logging.MDC;

/**
 * The first handler of every request: gives it an id, sees to the headers of its answer, and turns away what is not
 * plainly one request for one path. Nothing behind it, authentication included, sees a request that it refused.
 */
@Singleton
final class StrictDoor {

    /** Before every route, also those that the framework itself puts first: equal orders run as they were added. */
    private static final int FIRST = Integer.MIN_VALUE;

    /** After the framework has set its one limit for all bodies, before anything reads one. */
    private static final int AFTER_BODY_LIMIT = -1;

    private static final String BODY_LIMIT = "io.quarkus.max-request-size";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final HttpConfig config;
    private final AnswerHeaders headers;

    StrictDoor(HttpConfig config, AnswerHeaders headers) {
        this.config = config;
        this.headers = headers;
    }

    void guard(@Observes @Priority(1) Router router) {
        install(router);
    }

    void guardManagementPort(@Observes @Priority(1) ManagementInterface management) {
        install(management.router());
    }

    private void install(Router router) {
        router.route().order(FIRST).handler(context -> {
            if (CompleteErrors.isWrapped(context.request())) {
                enter(context);
            } else {
                router.handle(new CompleteErrors(context.request()));
            }
        });
        // Vert.x fails a request without a valid Host before it looks for a route
        router.route().order(FIRST).failureHandler(context -> {
            if (hasEntered(context)) {
                context.next();
            } else {
                welcome(context);
                answerUnrouted(context);
            }
        });
        RouteFailures.install(router, FIRST);
        router.route().order(AFTER_BODY_LIMIT).handler(context -> {
            context.put(BODY_LIMIT, bodyLimit(context.request().path()));
            context.next();
        });
    }

    private void enter(RoutingContext context) {
        welcome(context);
        try {
            RequestTarget target = check(context.request());
            BodyDeadline.watch(context, config.bodyDeadline());
            if (context.request().method().name().equals("OPTIONS")) {
                answerOptions(context, target);
            } else {
                context.next();
            }
        } catch (ProblemException refused) {
            ProblemResponse.send(context, refused);
        }
    }

    private static boolean hasEntered(RoutingContext context) {
        return context.response().headers().contains(RequestId.HEADER);
    }

    private void welcome(RoutingContext context) {
        HttpServerRequest request = context.request();
        String id = RequestId.choose(request);
        MDC.put(RequestId.LOG_KEY, id);
        context.response().putHeader(RequestId.HEADER, id);
        String path = decodedPath(request);
        context.addHeadersEndHandler(sending -> complete(context.response(), request, path));
        HeaderDeadline.headersComplete(request.connection());
        context.addEndHandler(sent -> HeaderDeadline.answered(request.connection()));
    }

    private void complete(HttpServerResponse response, HttpServerRequest request, String path) {
        headers.complete(response.headers(), path);
        if (response.getStatusCode() == 405 && !response.headers().contains("Allow")) {
            response.putHeader("Allow", allowed(request));
        }
    }

    private static String allowed(HttpServerRequest request) {
        String methods = AllowedMethods.of(request.path());
        return methods.isEmpty() ? String.join(", ", Surface.READING) : methods;
    }

    private static String decodedPath(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        return PercentEncoding.decode(path).orElse(path);
    }

    /** What was wrong with a request that Vert.x itself turned away. */
    private void answerUnrouted(RoutingContext context) {
        try {
            RequestTarget target = check(context.request());
            if (target.isAsterisk()) {
                noContent(context, String.join(", ", Surface.READING));
            } else {
                ProblemResponse.send(context, malformedHost("host.malformed"));
            }
        } catch (ProblemException refused) {
            ProblemResponse.send(context, refused);
        }
    }

    private RequestTarget check(HttpServerRequest request) {
        String method = request.method().name();
        if (!METHODS.contains(method)) {
            throw ProblemException.methodNotAllowed(method, allowed(request));
        }
        if (request.uri().length() > config.maxUri().asLongValue()) {
            throw ProblemException.of(
                            ProblemType.TOO_LARGE,
                            Message.of("uri.too-long", config.maxUri().asLongValue()))
                    .withStatus(414);
        }
        checkHost(request);
        RequestTarget target = RequestTarget.of(method, request.uri());
        target.check();
        checkDeclaredLength(request);
        return target;
    }

    private static void checkHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() > 1) {
            throw malformedHost("host.repeated");
        }
        if (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1) {
            throw malformedHost("host.missing");
        }
    }

    private static ProblemException malformedHost(String key) {
        return ProblemException.malformedRequest("host", Message.of(key));
    }

    private void checkDeclaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        long most = bodyLimit(request.path());
        // the decoder has let only digits through
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most)) {
            throw ProblemException.bodyTooLarge(most);
        }
    }

    private long bodyLimit(String path) {
        boolean upload = path.equals(config.uploadPath()) || path.startsWith(config.uploadPath() + "/");
        return (upload ? config.maxUpload() : config.maxBody()).asLongValue();
    }

    private void answerOptions(RoutingContext context, RequestTarget target) {
        String methods = AllowedMethods.of(context.normalizedPath());
        if (CrossOrigin.isPreflight(context.request()) && Surface.of(decodedPath(context.request())) == Surface.DELIVERY) {
            CrossOrigin.permit(context.response().headers());
            noContent(context, methods.isEmpty() ? String.join(", ", Surface.READING) : methods);
        } else if (methods.isEmpty()) {
            context.next();
        } else {
            noContent(context, methods);
        }
    }

    private static void noContent(RoutingContext context, String methods) {
        context.response().setStatusCode(204).putHeader("Allow", methods).end();
    }
}
