package no.innhold.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A problem in the language of one request, ready to be sent by whatever sends it. */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
record RenderedProblem(int status, Map<String, String> headers, byte[] body) {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerFor(Problem.class);
    private static final Pattern LOCALE = Pattern.compile("(?:^|&)locale=([A-Za-z-]{2,35})(?=&|$)");
    private static final Pattern NOT_IN_A_URI = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/%-]");
    private static final int LONGEST_INSTANCE = 8192;

    static RenderedProblem of(ProblemException problem, HttpServerRequest request) {
        String locale = locale(request);
        Language language = Language.choose(locale, request.getHeader("Accept-Language"));
        String requestId = request.response().headers().get("X-Request-Id");
        Problem body = Problem.of(problem, language, instance(request), requestId);

        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        headers.putIfAbsent("Cache-Control", Problem.isCacheable(problem.status()) ? "public, max-age=10" : "no-store");
        if (Language.ofTag(locale).isEmpty()) {
            headers.put("Vary", "Accept-Language");
        }
        return new RenderedProblem(problem.status(), headers, json(body));
    }

    static byte[] json(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Read from the raw query, since the query may be what is wrong. In management it names the text that is edited, not
     * the language of the editor.
     */
    private static @Nullable String locale(HttpServerRequest request) {
        String query = request.query();
        String path = request.path();
        if (query == null || path == null || path.startsWith("/manage/")) {
            return null;
        }
        Matcher found = LOCALE.matcher(query);
        return found.find() ? found.group(1) : null;
    }

    /** The path as it was sent, made a valid URI reference where it was none. */
    private static @Nullable String instance(HttpServerRequest request) {
        String path = request.path();
        if (path == null || !path.startsWith("/") || path.length() > LONGEST_INSTANCE) {
            return null;
        }
        return NOT_IN_A_URI.matcher(path).replaceAll(wrong -> "%%%02X"
                .formatted((int) wrong.group().charAt(0)));
    }
}
