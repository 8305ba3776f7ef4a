package no.innhold.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error: RFC 9457, with the members of this API.
 *
 * @param type path of the page that explains the problem
 * @param title the same for every problem of the type
 * @param detail what is wrong with this request
 * @param instance path of the request, without its query
 * @param requestId what to quote to the people who run the service; absent from 404 and 410, which caches may keep
 * @param errors each thing that is wrong, where there is more to say than {@code detail}
 * @param members further members that the type has, for example {@code reason}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "requestId", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String requestId,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong: in a query parameter, at a place of the body, or in the request as a whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"parameter", "pointer", "code", "detail", "suggestion"})
    public record Fault(
            @Nullable String parameter,
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String suggestion,

            @JsonAnyGetter @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<String, Object> members) {

        static Fault of(FieldError error, Language language) {
            return new Fault(
                    error.parameter(),
                    error.pointer() == null ? null : readable(error.pointer()),
                    error.code(),
                    error.detail() == null ? null : error.detail().in(language),
                    error.suggestion(),
                    members(error, language));
        }

        /** Names that were sent come back in it: halves of characters, and what hides or turns round others, do not. */
        private static String readable(String pointer) {
            StringBuilder readable = new StringBuilder();
            pointer.codePoints().forEach(c -> readable.appendCodePoint(misleads(c) ? 0xFFFD : c));
            return readable.toString();
        }

        private static boolean misleads(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        }

        private static Map<String, Object> members(FieldError error, Language language) {
            Map<String, Object> members = new LinkedHashMap<>(error.members());
            members.replaceAll((name, value) -> value instanceof Message message ? message.in(language) : value);
            return members;
        }
    }

    /** The body that the client gets; {@code requestId} is left out where caches may keep it. */
    public static Problem of(
            ProblemException problem, Language language, @Nullable String instance, @Nullable String requestId) {
        Message detail = problem.detail();
        return new Problem(
                problem.type().uri(),
                problem.type().title().in(language),
                problem.status(),
                detail == null ? null : detail.in(language),
                instance,
                isCacheable(problem.status()) ? null : requestId,
                problem.errors().stream()
                        .map(error -> Fault.of(error, language))
                        .toList(),
                problem.members());
    }

    /** What is not there may be remembered for some seconds; every other error belongs to one request. */
    static boolean isCacheable(int status) {
        return status == 404 || status == 410;
    }
}
