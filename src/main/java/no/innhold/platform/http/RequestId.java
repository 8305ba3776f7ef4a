package no.innhold.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of one request, in its answer, its errors, its log lines and the audit log. */
public final class RequestId {

    /** Header of request and answer. */
    public static final String HEADER = "X-Request-Id";

    /** Key in the log context. */
    public static final String LOG_KEY = "requestId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id of the request that is being answered. */
    public static String of(RoutingContext context) {
        // the first handler has set it
        return Objects.requireNonNull(context.response().headers().get(HEADER));
    }

    /** The one the client chose, if it chose one that is safe to repeat; else a new one. */
    static String choose(HttpServerRequest request) {
        List<String> sent = request.headers().getAll(HEADER);
        return orNew(sent.size() == 1 ? sent.get(0) : null);
    }

    /** The one that was sent, if there is one that is safe to repeat. */
    public static String orNew(@Nullable String sent) {
        return sent != null && ACCEPTED.matcher(sent).matches() ? sent : unlike();
    }

    // it has to differ from others, and need not be hard to guess
    private static String unlike() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
