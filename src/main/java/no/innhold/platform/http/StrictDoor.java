package no.innhold.platform.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import no.innhold.platform.http.ready.PreparedAnswer;
import no.innhold.platform.http.ready.Repeatable;
import no.innhold.platform.http.ready.RequestForm;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemResponse;
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

    /** After authentication and the framework's one limit for all bodies, before anything reads one. */
    private static final int AFTER_BODY_LIMIT = -1;

    private static final String BODY_LIMIT = "io.quarkus.max-request-size";

    private final HttpConfig config;
    private final AnswerHeaders headers;
    private final RequestCheck requests;
    private final BodyType bodyTypes;

    StrictDoor(HttpConfig config, AnswerHeaders headers, RequestCheck requests, BodyType bodyTypes) {
        this.config = config;
        this.headers = headers;
        this.requests = requests;
        this.bodyTypes = bodyTypes;
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
            context.put(BODY_LIMIT, requests.bodyLimit(RequestCheck.path(context.request())));
            if (asksForMethods(context)) {
                answerOptions(context);
            } else {
                checkBodyType(context);
            }
        });
    }

    private void enter(RoutingContext context) {
        welcome(context);
        try {
            requests.check(context.request());
            BodyDeadline.watch(context, config.bodyDeadline());
            if (asksForMethods(context) && Surface.of(context.normalizedPath()) == Surface.DELIVERY) {
                answerOptions(context);
            } else {
                context.next();
            }
        } catch (ProblemException refused) {
            ProblemResponse.send(context, refused);
        }
    }

    /** Of delivery everybody may ask at the door, of management whoever has been let in. */
    private static boolean asksForMethods(RoutingContext context) {
        return context.request().method().name().equals("OPTIONS");
    }

    private void checkBodyType(RoutingContext context) {
        try {
            bodyTypes.check(context.request(), context.normalizedPath());
            context.next();
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
        context.addHeadersEndHandler(sending -> complete(context, request, path));
        HeaderDeadline.headersComplete(request);
        context.addEndHandler(sent -> HeaderDeadline.answered(request));
    }

    private void complete(RoutingContext context, HttpServerRequest request, String path) {
        HttpServerResponse response = context.response();
        headers.complete(response.headers(), path);
        if (response.getStatusCode() == 405 && !response.headers().contains("Allow")) {
            response.putHeader("Allow", AllowedMethods.orReading(RequestCheck.path(request)));
        }
        prepareRepetition(context, request);
    }

    private static void prepareRepetition(RoutingContext context, HttpServerRequest request) {
        Repeatable answer = context.get(Repeatable.KEY);
        int status = context.response().getStatusCode();
        if (answer != null && (status == 200 || status == 304)) {
            RequestForm form = RequestForm.of(request);
            if (form != null) {
                answer.sent(form, PreparedAnswer.of(context.response().headers(), answer));
            }
        }
    }

    private static String decodedPath(HttpServerRequest request) {
        String path = RequestCheck.path(request);
        return PercentEncoding.decode(path).orElse(path);
    }

    /** What was wrong with a request that Vert.x itself turned away. */
    private void answerUnrouted(RoutingContext context) {
        try {
            RequestTarget target = requests.check(context.request());
            if (target.isAsterisk()) {
                noContent(context, Surface.READING);
            } else {
                ProblemResponse.send(context, RequestCheck.malformedHost("host.malformed"));
            }
        } catch (ProblemException refused) {
            ProblemResponse.send(context, refused);
        }
    }

    private static void answerOptions(RoutingContext context) {
        String path = context.normalizedPath();
        String methods = AllowedMethods.of(path);
        if (CrossOrigin.isPreflight(context.request())
                && Surface.of(decodedPath(context.request())) == Surface.DELIVERY) {
            CrossOrigin.permit(context.response().headers());
            noContent(context, AllowedMethods.orReading(path));
        } else if (!methods.isEmpty()) {
            noContent(context, methods);
        } else if (AllowedMethods.isBelowResource(path)) {
            // the framework would answer for all methods of the class, whatever the rest of the path
            ProblemResponse.send(context, ProblemException.notFound());
        } else {
            context.next();
        }
    }

    private static void noContent(RoutingContext context, String methods) {
        context.response().setStatusCode(204).putHeader("Allow", methods).end();
    }
}
