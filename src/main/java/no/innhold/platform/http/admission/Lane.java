package no.innhold.platform.http.admission;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import no.innhold.platform.http.Surface;

/** Who asks, as far as can be told before anybody is recognised. */
enum Lane {
    /** The public. */
    READERS,
    /** Whoever shows credentials, right or wrong, or asks for what takes some. */
    EDITORS;

    /** @param path normalised */
    static Lane of(HttpServerRequest request, String path) {
        return Surface.of(path) == Surface.MANAGEMENT || request.headers().contains("Authorization")
                ? EDITORS
                : READERS;
    }

    /** In metrics. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
