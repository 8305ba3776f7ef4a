package no.innhold.platform.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;

/** What must hold of a request before anything is done with it. */
@Singleton
final class RequestCheck {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Health and metrics, on the management port. */
    private static final String OPERATION = "/q/";

    private final HttpConfig config;

    RequestCheck(HttpConfig config) {
        this.config = config;
    }

    /**
     * The target of a request that may come in.
     *
     * @throws ProblemException 400, 405, 413 or 414
     */
    RequestTarget check(HttpServerRequest request) {
        String method = request.method().name();
        if (!METHODS.contains(method)) {
            throw ProblemException.methodNotAllowed(method, AllowedMethods.orReading(path(request)));
        }
        if (request.uri().length() > config.maxUri().asLongValue()) {
            Message detail = Message.of("uri.too-long", config.maxUri().asLongValue());
            throw ProblemException.of(ProblemType.TOO_LARGE, detail).withStatus(414);
        }
        checkHost(request);
        RequestTarget target = RequestTarget.of(method, request.uri());
        target.check();
        checkTrailingSlash(target.path());
        checkReadOnly(method, target.path());
        checkDocument(target);
        checkDeclaredLength(request);
        return target;
    }

    static ProblemException malformedHost(String key) {
        return ProblemException.malformedRequest("host", Message.of(key));
    }

    /** The path as sent; "/" for a CONNECT over HTTP/2, which alone may come without one. */
    static String path(HttpServerRequest request) {
        String path = request.path();
        return path == null ? "/" : path;
    }

    /** Largest body for a path, in bytes. */
    long bodyLimit(String path) {
        boolean upload = path.equals(config.uploadPath()) || path.startsWith(config.uploadPath() + "/");
        return (upload ? config.maxUpload() : config.maxBody()).asLongValue();
    }

    private static void checkHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() > 1) {
            throw malformedHost("host.repeated");
        }
        boolean empty = hosts.size() == 1 && hosts.get(0).isBlank();
        if (empty || hosts.isEmpty() && needsHost(request)) {
            throw malformedHost("host.missing");
        }
    }

    /**
     * HTTP/1.0 knows no host, and nothing behind this can do without one. Only to those that ask how the service fares, as
     * load balancers do by default, it makes no difference. Newer versions than 1.1 have it in the target.
     */
    private static boolean needsHost(HttpServerRequest request) {
        return switch (request.version()) {
            case HTTP_1_0 -> !path(request).startsWith(OPERATION);
            case HTTP_1_1 -> true;
            case HTTP_2 -> false;
        };
    }

    /** One address for one thing: with a slash behind it, it is another, which does not exist. */
    private static void checkTrailingSlash(String path) {
        boolean mayEndSo = path.equals("/") || path.equals("/docs/") || path.startsWith(OPERATION);
        if (path.endsWith("/") && !mayEndSo) {
            throw ProblemException.notFound();
        }
    }

    /** Routes that the framework adds for documents would answer any method. */
    private static void checkReadOnly(String method, String path) {
        boolean document = path.startsWith("/openapi") || path.equals("/docs") || path.startsWith("/docs/");
        if (document && !READING.contains(method)) {
            throw ProblemException.methodNotAllowed(method, Surface.READING);
        }
    }

    /** They take no parameter but the framework's own, which says JSON or YAML. */
    private static void checkDocument(RequestTarget target) {
        if (!target.path().startsWith("/openapi") || target.query().isEmpty()) {
            return;
        }
        for (String parameter : target.query().split("&", -1)) {
            String name = parameter.split("=", 2)[0];
            if (!name.equals("format")) {
                throw ProblemException.unknownParameter(name, null);
            }
        }
    }

    private void checkDeclaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        long most = bodyLimit(path(request));
        CompleteErrors.limitBody(request, most);
        // the decoder has let only digits through; more than 18 may not fit into a long
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most)) {
            throw ProblemException.bodyTooLarge(most);
        }
    }
}
