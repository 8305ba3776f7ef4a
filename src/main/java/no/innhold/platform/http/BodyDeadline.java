package no.innhold.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Bounds how long a client may take to send a body, however steadily it sends. */
final class BodyDeadline {

    /** What a client may still send after it has had its answer, so that it reads the answer and not a reset. */
    private static final Duration AFTER_THE_ANSWER = Duration.ofSeconds(2);

    private BodyDeadline() {}

    static void watch(RoutingContext context, Duration deadline) {
        HttpServerRequest request = context.request();
        if (!announcesBody(request) || request.isEnded()) {
            return;
        }
        Vertx vertx = context.vertx();
        long timer = vertx.setTimer(deadline.toMillis(), late -> closeUnlessEnded(request));
        request.end().onComplete(received -> vertx.cancelTimer(timer));
        context.addEndHandler(answered -> {
            if (!request.isEnded()) {
                request.resume();
                vertx.setTimer(AFTER_THE_ANSWER.toMillis(), late -> closeUnlessEnded(request));
            }
        });
    }

    static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? request.headers().contains("Transfer-Encoding") : !length.equals("0");
    }

    private static void closeUnlessEnded(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
