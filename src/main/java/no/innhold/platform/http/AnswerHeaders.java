package no.innhold.platform.http;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.innhold.platform.ApiVersion;
import org.jspecify.annotations.Nullable;

/** The headers of every answer. What a resource has set itself stays. */
@Singleton
final class AnswerHeaders {

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Swagger UI starts itself with a script in its page and draws with inline styles. */
    private static final String DOCS_POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "accelerometer=(), camera=(), geolocation=(), gyroscope=(),"
            + " magnetometer=(), microphone=(), payment=(), usb=()";

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final HttpConfig config;
    private final Clock clock;

    AnswerHeaders(HttpConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @param path decoded */
    void complete(MultiMap headers, String path) {
        Surface surface = Surface.of(path);
        headers.set("Date", HTTP_DATE.format(clock.instant()));
        headers.set(ApiVersion.HEADER, ApiVersion.CURRENT);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Strict-Transport-Security", config.strictTransportSecurity());
        headers.set("Permissions-Policy", NO_DEVICES);
        unlessSet(headers, "Referrer-Policy", "no-referrer");
        unlessSet(headers, "Content-Security-Policy", contentPolicy(headers.get("Content-Type"), path));
        unlessSet(
                headers, "Cross-Origin-Resource-Policy", surface == Surface.DELIVERY ? "cross-origin" : "same-origin");
        if (surface == Surface.DELIVERY) {
            CrossOrigin.open(headers);
            if (isDocs(path)) {
                completeDocs(headers);
            }
        } else {
            headers.set("Cache-Control", "private, no-store");
        }
    }

    /** The framework calls the files of these pages immutable, but the next release has others at the same addresses. */
    private static void completeDocs(MultiMap headers) {
        String caching = headers.get("Cache-Control");
        if (caching == null || caching.contains("immutable")) {
            headers.set("Cache-Control", "no-cache");
        }
    }

    private static String contentPolicy(@Nullable String contentType, String path) {
        if (contentType == null || !contentType.startsWith("text/html")) {
            return DATA_POLICY;
        }
        return isDocs(path) ? DOCS_POLICY : PAGE_POLICY;
    }

    private static boolean isDocs(String path) {
        return path.equals("/docs") || path.startsWith("/docs/");
    }

    private static void unlessSet(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
