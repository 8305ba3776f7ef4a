package no.innhold.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** CORS for the delivery surface: every site may read, none may send credentials along. */
final class CrossOrigin {

    private static final String READABLE = String.join(
            ", ",
            "API-Version",
            "Content-Language",
            "Content-Location",
            "ETag",
            "Last-Modified",
            "Link",
            "Retry-After",
            "Surrogate-Key",
            "X-Request-Id");
    private static final String SENDABLE = String.join(
            ", ",
            "Accept",
            "Accept-Language",
            "Cache-Control",
            "Content-Type",
            "If-Modified-Since",
            "If-None-Match",
            "Last-Event-ID",
            "X-Request-Id",
            "traceparent",
            "tracestate");

    /** Browsers cap it, Chromium at two hours. */
    private static final String ONE_DAY = "86400";

    private CrossOrigin() {}

    static boolean isPreflight(HttpServerRequest request) {
        return request.method().name().equals("OPTIONS")
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    /** Whether there is an {@code Origin} makes no difference, so caches need not tell answers apart by it. */
    static void open(MultiMap headers) {
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers", READABLE);
    }

    static void permit(MultiMap headers) {
        headers.set("Access-Control-Allow-Methods", Surface.READING);
        headers.set("Access-Control-Allow-Headers", SENDABLE);
        headers.set("Access-Control-Max-Age", ONE_DAY);
    }
}
