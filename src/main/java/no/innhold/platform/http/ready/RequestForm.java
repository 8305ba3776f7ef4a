package no.innhold.platform.http.ready;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * All that decides about the answer to a plain GET or HEAD, just as it was sent. Two requests of the same form get the
 * same answer as long as nothing changes.
 *
 * @param accept these headers, absent where they were not sent
 */
public record RequestForm(
        String target,
        String host,
        @Nullable String accept,
        @Nullable String acceptLanguage,
        @Nullable String acceptEncoding) {

    /** Absent for a request whose answer depends on more than this. */
    public static @Nullable RequestForm of(HttpServerRequest request) {
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return reads && request.version() == HttpVersion.HTTP_1_1
                ? RequestHead.read(request.uri(), request.headers().iterator()).form()
                : null;
    }

    /** Bytes it takes in memory, roughly. */
    public int weight() {
        return 150 + target.length() + host.length() + length(accept) + length(acceptLanguage) + length(acceptEncoding);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
