package no.innhold.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as asked, with all that the client is told about it.
 *
 * <p>It carries a stack trace only when something has failed. The {@code with…} methods add to it before it is
 * thrown and return the same exception.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient @Nullable Message detail;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private int status;

    private ProblemException(ProblemType type, @Nullable Message detail, @Nullable Throwable cause) {
        super(type.slug(), cause, false, type == ProblemType.INTERNAL || cause != null);
        this.type = type;
        this.detail = detail;
        this.status = type.status();
    }

    /** A problem of a type that has no factory of its own here. */
    public static ProblemException of(ProblemType type, @Nullable Message detail) {
        return new ProblemException(type, detail, null);
    }

    /** @param suggestion the nearest parameter that does exist, see {@link Nearest} */
    public static ProblemException unknownParameter(String name, @Nullable String suggestion) {
        Message detail = suggestion == null
                ? Message.of("parameter.unknown", name)
                : Message.of("parameter.unknown-suggestion", name, suggestion);
        return about(
                ProblemType.UNKNOWN_PARAMETER,
                FieldError.parameter(name, "unknown", detail).withSuggestion(suggestion));
    }

    public static ProblemException invalidParameter(String name, String code, Message detail) {
        return invalidParameter(name, code, detail, null);
    }

    /** @param suggestion the nearest valid value */
    public static ProblemException invalidParameter(
            String name, String code, Message detail, @Nullable String suggestion) {
        return about(
                ProblemType.INVALID_PARAMETER,
                FieldError.parameter(name, code, detail).withSuggestion(suggestion));
    }

    /** A request whose path, headers or encoding are malformed, where no parameter can be named. */
    public static ProblemException malformedRequest(String code, Message detail) {
        return about(ProblemType.INVALID_PARAMETER, FieldError.request(code, detail));
    }

    public static ProblemException invalidCursor(Message detail) {
        return about(ProblemType.INVALID_CURSOR, FieldError.parameter("cursor", "invalid", detail));
    }

    /** @param pointer where in the body; the empty string is all of it */
    public static ProblemException malformedJson(String pointer, String code, Message detail) {
        return about(ProblemType.MALFORMED_JSON, FieldError.pointer(pointer, code, detail));
    }

    /** @param errors at least one */
    public static ProblemException invalidContent(List<FieldError> errors) {
        return many(ProblemType.INVALID_CONTENT, Message.of("content.invalid"), errors);
    }

    public static ProblemException invalidContent(String pointer, String code, Message detail) {
        return about(ProblemType.INVALID_CONTENT, FieldError.pointer(pointer, code, detail));
    }

    /** @param findings the findings that stand in the way, at least one */
    public static ProblemException notPublishable(List<FieldError> findings) {
        return many(ProblemType.NOT_PUBLISHABLE, Message.of("publish.findings"), findings);
    }

    /** @param accepted the media types that would do, for the {@code Accept} or {@code Accept-Patch} header */
    public static ProblemException unsupportedMediaType(String accepted) {
        return of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Message.of("media-type.unsupported", accepted))
                .withHeader("Accept", accepted);
    }

    /** @param offered the media types that the resource has */
    public static ProblemException notAcceptable(String offered) {
        return of(ProblemType.NOT_ACCEPTABLE, Message.of("media-type.not-acceptable", offered));
    }

    /** No credentials where some are needed. */
    public static ProblemException unauthorized() {
        return of(ProblemType.UNAUTHORIZED, Message.of("unauthorized.missing"))
                .withHeader("WWW-Authenticate", "Bearer");
    }

    /** Credentials that are malformed, expired, revoked or unknown; which of these is not told. */
    public static ProblemException invalidCredentials() {
        return of(ProblemType.UNAUTHORIZED, Message.of("unauthorized.invalid"))
                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    public static ProblemException forbidden() {
        return of(ProblemType.FORBIDDEN, Message.of("forbidden.role"));
    }

    /** @param role the least that may do it */
    public static ProblemException forbidden(String role) {
        return of(ProblemType.FORBIDDEN, Message.of("forbidden.needs-role", role));
    }

    /** The same whether it never existed or is not for this reader. */
    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND, Message.of("not-found"));
    }

    /** There is the document, which whoever asks may see, but no text of it in the locale. */
    public static ProblemException noText(String locale) {
        return of(ProblemType.NOT_FOUND, Message.of("not-found.locale", locale));
    }

    /**
     * Something that was public and is not any more.
     *
     * @param reason the {@code reason} member, {@code gone} or {@code withdrawn}; absent when null
     * @param explanation what the editors tell the public; a general sentence when null
     */
    public static ProblemException gone(@Nullable String reason, @Nullable String explanation) {
        Message detail = explanation == null ? Message.of("gone") : Message.text(explanation);
        return of(ProblemType.GONE, detail).with("reason", reason);
    }

    /** @param allow the methods that the path does have, for the {@code Allow} header */
    public static ProblemException methodNotAllowed(String method, String allow) {
        return of(ProblemType.METHOD_NOT_ALLOWED, Message.of("method.not-allowed", method, allow))
                .withHeader("Allow", allow);
    }

    public static ProblemException conflict(Message detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    /**
     * Someone else has saved since the client read.
     *
     * @param current the entity tag in force now, quotes included
     */
    public static ProblemException editConflict(String current, List<FieldError> conflicts) {
        return editConflict(current, Message.of("edit-conflict"), conflicts);
    }

    /** The client names an edition that there never was; {@code current} and {@code conflicts} as above. */
    public static ProblemException noSuchEdition(String current, List<FieldError> conflicts) {
        return editConflict(current, Message.of("edit-conflict.no-such-edition"), conflicts);
    }

    /** The client wanted to begin what there is already. */
    public static ProblemException alreadyThere(String current) {
        return editConflict(current, Message.of("edit-conflict.exists"), List.of());
    }

    private static ProblemException editConflict(String current, Message detail, List<FieldError> conflicts) {
        return many(ProblemType.EDIT_CONFLICT, detail, conflicts).with("current", current);
    }

    /** @param mostBytes what would have been accepted */
    public static ProblemException bodyTooLarge(long mostBytes) {
        return of(ProblemType.TOO_LARGE, Message.of("body.too-large", mostBytes / (1024 * 1024)));
    }

    /** @param seconds when to try again */
    public static ProblemException tooManyRequests(long seconds) {
        return tooManyRequests(Message.of("too-many-requests", seconds), seconds);
    }

    /** As {@link #tooManyRequests(long)}, with what there is too much of. */
    public static ProblemException tooManyRequests(Message detail, long seconds) {
        return of(ProblemType.TOO_MANY_REQUESTS, detail).withHeader("Retry-After", Long.toString(seconds));
    }

    /**
     * The service cannot answer at the moment.
     *
     * @param seconds when to try again
     * @param cause absent where nothing has failed and the service only has no room; then nothing is logged either
     */
    public static ProblemException unavailable(Message detail, long seconds, @Nullable Throwable cause) {
        return new ProblemException(ProblemType.UNAVAILABLE, detail, cause)
                .withHeader("Retry-After", Long.toString(seconds));
    }

    /** A fault of ours; the client learns nothing but the request id. */
    public static ProblemException internal(Throwable cause) {
        return new ProblemException(ProblemType.INTERNAL, Message.of("internal"), cause);
    }

    private static ProblemException about(ProblemType type, FieldError error) {
        return of(type, error.detail()).withError(error);
    }

    private static ProblemException many(ProblemType type, Message summary, List<FieldError> errors) {
        // a single error speaks for itself
        Message only = errors.size() == 1 ? errors.get(0).detail() : null;
        ProblemException problem = of(type, only == null ? summary : only);
        errors.forEach(problem::withError);
        return problem;
    }

    public ProblemException withError(FieldError error) {
        errors.add(error);
        return this;
    }

    /** A header of the answer. */
    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** For the eyes of whoever asked only, so that no cache may keep it. */
    public ProblemException forNobodyElse() {
        return withHeader("Cache-Control", "private, no-store");
    }

    /** A further member of the problem, as a JSON value; a null value changes nothing. */
    public ProblemException with(String member, @Nullable Object value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    /** Another status than that of the type, where HTTP has a narrower one (414 for a long URL). */
    public ProblemException withStatus(int narrower) {
        this.status = narrower;
        return this;
    }

    /** Puts every error somewhere else, for example below the member that held the document they are about. */
    public ProblemException mapErrors(UnaryOperator<FieldError> change) {
        errors.replaceAll(change);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public int status() {
        return status;
    }

    public @Nullable Message detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public Map<String, Object> members() {
        return new LinkedHashMap<>(members);
    }
}
