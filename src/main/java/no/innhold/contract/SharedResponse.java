package no.innhold.contract;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.innhold.events.ChangeTokens;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that operations have in common, each a component of the document. */
enum SharedResponse {
    NOT_MODIFIED(
            "304",
            "What the client has is still right.",
            List.of("ETag", "Cache-Control", "Last-Modified", "Content-Language", "Link", "Surrogate-Key", "Vary")),
    MOVED(
            "308",
            "A former slug leads to the present one.",
            List.of("Location", "Cache-Control", "Surrogate-Key", "Vary")),
    BAD_REQUEST(
            "400",
            "A parameter is unknown or has a value that is not valid.",
            ProblemException.unknownParameter("pagesize", "limit"),
            ProblemException.invalidParameter(
                    "limit", "out-of-range", Message.of("parameter.whole-number", "limit", 1, 100, "500")),
            ProblemException.invalidCursor(Message.of("cursor.other-list"))),
    UNAUTHORIZED("401", "`asOf` needs credentials.", ProblemException.unauthorized()) {
        @Override
        List<String> headers() {
            return with(super.headers(), "WWW-Authenticate");
        }
    },
    FORBIDDEN(
            "403",
            "`asOf` needs a role that sees drafts, and a key that is not confined to some collections.",
            ProblemException.of(ProblemType.FORBIDDEN, Message.of("forbidden.scope-of-times"))),
    NOT_FOUND("404", "There is no such item, or it is not public.", ProblemException.notFound()),
    NOT_ACCEPTABLE(
            "406", "`Accept` asks for a format that there is not.", ProblemException.notAcceptable("application/json")),
    GONE("410", "The item was public and is not any more.", ProblemException.gone("gone", null)),
    EXPIRED("410", "The token is too old; one has to start over.", ChangeTokens.expired("since")),
    URI_TOO_LONG(
            "414",
            "The address is longer than 8 KB.",
            ProblemException.of(ProblemType.TOO_LARGE, Message.of("uri.too-long", 8192))
                    .withStatus(414)),
    TOO_MANY_REQUESTS("429", "Too much comes from this address.", ProblemException.tooManyRequests(30)) {
        @Override
        List<String> headers() {
            return with(super.headers(), "Retry-After");
        }
    },
    INTERNAL_ERROR("500", "A fault of the service.", ProblemException.of(ProblemType.INTERNAL, Message.of("internal"))),
    UNAVAILABLE(
            "503",
            "The service cannot answer at the moment.",
            ProblemException.unavailable(Message.of("unavailable.busy"), 2, null)) {
        @Override
        List<String> headers() {
            return with(super.headers(), "Retry-After");
        }
    };

    private static final List<String> OF_EVERY_ANSWER = List.of("API-Version", "X-Request-Id");

    private final String status;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<String> headers;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<ProblemException> problems;

    SharedResponse(String status, String description, List<String> headers) {
        this.status = status;
        this.description = description;
        this.headers = headers;
        this.problems = List.of();
    }

    SharedResponse(String status, String description, ProblemException... problems) {
        this.status = status;
        this.description = description;
        this.headers = List.of("Cache-Control", "Content-Language", "Vary");
        this.problems = List.of(problems);
    }

    String status() {
        return status;
    }

    List<String> headers() {
        return headers;
    }

    /** A reference to the component. */
    APIResponse reference() {
        return OASFactory.createAPIResponse().ref(componentName());
    }

    static Map<String, APIResponse> components(Examples examples) {
        return new TreeMap<>(Arrays.stream(values())
                .collect(toMap(SharedResponse::componentName, response -> response.component(examples))));
    }

    /** References to headers of these names and those that every answer has. */
    static Map<String, Header> headers(List<String> names) {
        return new TreeMap<>(with(names, OF_EVERY_ANSWER.toArray(String[]::new)).stream()
                .collect(toMap(name -> name, name -> OASFactory.createHeader().ref(name))));
    }

    private APIResponse component(Examples examples) {
        APIResponse response =
                OASFactory.createAPIResponse().description(description).headers(headers(headers()));
        return problems.isEmpty() ? response : response.content(examples.ofProblems(problems));
    }

    private String componentName() {
        return pascal(name());
    }

    /** {@code BAD_REQUEST} becomes {@code BadRequest}. */
    static String pascal(String constant) {
        StringBuilder pascal = new StringBuilder();
        for (String word : constant.split("_")) {
            pascal.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return pascal.toString();
    }

    private static List<String> with(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return all;
    }
}
