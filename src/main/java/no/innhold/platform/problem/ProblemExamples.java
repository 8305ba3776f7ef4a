package no.innhold.platform.problem;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** One problem of each type, made as the service makes them, so that an example cannot promise what is never sent. */
public final class ProblemExamples {

    private static final String REQUEST_ID = "0198c0de-7d1a-4c1e-9f52-2a6f0b1c8e44";
    private static final String NEWS = "/v1/news";
    private static final String ONE_NEWS = "/manage/v1/news/0198c0de-51a4-7cc1-a6b0-3d8f2c9e7b10";

    private ProblemExamples() {}

    public static Problem of(ProblemType type, Language language) {
        return Problem.of(problem(type), language, path(type), REQUEST_ID);
    }

    private static ProblemException problem(ProblemType type) {
        return switch (type) {
            case UNKNOWN_PARAMETER -> ProblemException.unknownParameter("pagesize", "limit");
            case INVALID_PARAMETER ->
                ProblemException.invalidParameter(
                        "limit", "out-of-range", Message.of("parameter.whole-number", "limit", 1, 100, "500"));
            case INVALID_CURSOR -> ProblemException.invalidCursor(Message.of("cursor.other-list"));
            case MALFORMED_JSON ->
                ProblemException.malformedJson(
                        "/title", "wrong-type", Message.of("json.wrong-type-named", Message.of("json.type.string")));
            case INVALID_CONTENT ->
                ProblemException.invalidContent("/title", "required", Message.of("constraint.NotNull"));
            case UNSUPPORTED_MEDIA_TYPE -> ProblemException.unsupportedMediaType("application/json");
            case NOT_ACCEPTABLE -> ProblemException.notAcceptable("application/json");
            case UNAUTHORIZED -> ProblemException.unauthorized();
            case FORBIDDEN -> ProblemException.forbidden();
            case NOT_FOUND -> ProblemException.notFound();
            case GONE -> ProblemException.gone("gone", null);
            case METHOD_NOT_ALLOWED -> ProblemException.methodNotAllowed("POST", "GET, HEAD, OPTIONS");
            case CONFLICT -> ProblemException.conflict(Message.of("conflict.concurrent"));
            case EDIT_CONFLICT ->
                ProblemException.editConflict(
                        "\"4\"",
                        List.of(FieldError.conflict(
                                "/title", TextNode.valueOf("A"), TextNode.valueOf("B"), TextNode.valueOf("A0"))));
            case PRECONDITION_REQUIRED -> ProblemException.of(type, Message.of("precondition.required"));
            case NOT_PUBLISHABLE ->
                ProblemException.notPublishable(
                        List.of(FieldError.pointer("/summary", "missing-summary", Message.of("constraint.NotNull"))));
            case TOO_LARGE -> ProblemException.bodyTooLarge(2 * 1024 * 1024);
            case TOO_MANY_REQUESTS -> ProblemException.tooManyRequests(30);
            case UNAVAILABLE -> ProblemException.unavailable(Message.of("unavailable.busy"), 2, null);
            case INTERNAL -> ProblemException.of(type, Message.of("internal"));
        };
    }

    private static String path(ProblemType type) {
        return switch (type) {
            case UNKNOWN_PARAMETER, INVALID_PARAMETER, INVALID_CURSOR, NOT_ACCEPTABLE, METHOD_NOT_ALLOWED -> NEWS;
            case NOT_FOUND, GONE -> NEWS + "/en-nyhet";
            case TOO_MANY_REQUESTS, UNAVAILABLE, INTERNAL -> "/v1/search";
            default -> ONE_NEWS;
        };
    }
}
