package no.innhold.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed list of what can go wrong, each with the HTTP status it is answered with. */
public enum ProblemType {
    UNKNOWN_PARAMETER(400),
    INVALID_PARAMETER(400),
    INVALID_CURSOR(400),
    MALFORMED_JSON(400),
    INVALID_CONTENT(422),
    UNSUPPORTED_MEDIA_TYPE(415),
    NOT_ACCEPTABLE(406),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    GONE(410),
    METHOD_NOT_ALLOWED(405),
    CONFLICT(409),
    EDIT_CONFLICT(412),
    PRECONDITION_REQUIRED(428),
    NOT_PUBLISHABLE(422),
    TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;
    private final String slug;

    ProblemType(int status) {
        this.status = status;
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    /** The {@code type} member: path of the page that explains the problem. */
    public String uri() {
        return "/problems/" + slug;
    }

    /** The headline of the problem and of its page. */
    public Message title() {
        return Message.of("problem." + slug + ".title");
    }

    static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    /** The type that says best what a bare HTTP error status means. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 410 -> GONE;
            case 412 -> EDIT_CONFLICT;
            case 413, 414, 431 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID_CONTENT;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_PARAMETER : INTERNAL;
        };
    }
}
