package no.innhold.contract;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.innhold.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals that the editors' operations have in common, each a component of their document. */
enum ManagementResponse {
    BAD_REQUEST(
            "A parameter, a header or the JSON is not as documented.",
            ProblemType.UNKNOWN_PARAMETER,
            ProblemType.INVALID_PARAMETER,
            ProblemType.MALFORMED_JSON),
    UNAUTHORIZED("Credentials are missing, or are not valid any more.", ProblemType.UNAUTHORIZED),
    FORBIDDEN("The credentials are good, but not for this.", ProblemType.FORBIDDEN),
    NOT_FOUND(
            "There is no such thing, it is of another collection, or it has no text in the locale.",
            ProblemType.NOT_FOUND),
    NOT_ACCEPTABLE("`Accept` asks for a format that there is not.", ProblemType.NOT_ACCEPTABLE),
    CONFLICT("What is there stands against it; or the first request with the key still runs.", ProblemType.CONFLICT),
    EDIT_CONFLICT(
            "Somebody else has saved since, and `errors` has `yours`, `theirs` and `base` of each field; or the edition"
                    + " named never was; or `If-None-Match: *` was sent for a text that exists.",
            ProblemType.EDIT_CONFLICT),
    TOO_LARGE("The body is too large.", ProblemType.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE("The body is of another type.", ProblemType.UNSUPPORTED_MEDIA_TYPE),
    INVALID_CONTENT(
            "It can be read but not be done: a rule is broken, or findings stand against publishing.",
            ProblemType.INVALID_CONTENT,
            ProblemType.NOT_PUBLISHABLE),
    PRECONDITION_REQUIRED("`If-Match` is missing.", ProblemType.PRECONDITION_REQUIRED),
    INTERNAL("A fault of the service.", ProblemType.INTERNAL),
    UNAVAILABLE("The service cannot answer at the moment.", ProblemType.UNAVAILABLE);

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<ProblemType> problems;

    ManagementResponse(String description, ProblemType... problems) {
        this.description = description;
        this.problems = List.of(problems);
    }

    String status() {
        return Integer.toString(problems.get(0).status());
    }

    /** A reference to the component. */
    APIResponse reference() {
        return OASFactory.createAPIResponse().ref(componentName());
    }

    static Map<String, APIResponse> components(Examples examples) {
        return new TreeMap<>(Arrays.stream(values())
                .collect(toMap(ManagementResponse::componentName, response -> response.component(examples))));
    }

    /** What an operation can be refused with. */
    static List<ManagementResponse> of(ManagedOperation operation, boolean needsRole) {
        List<ManagementResponse> all = new ArrayList<>(List.of(BAD_REQUEST, NOT_ACCEPTABLE, INTERNAL, UNAVAILABLE));
        if (needsRole) {
            all.addAll(List.of(UNAUTHORIZED, FORBIDDEN));
        }
        if (operation.path().contains("{")) {
            all.add(NOT_FOUND);
        }
        if (!operation.isRead()) {
            all.addAll(List.of(CONFLICT, INVALID_CONTENT));
        }
        if (operation.mayHaveBody()) {
            all.addAll(List.of(TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
        }
        if (operation.takesIfMatch()) {
            all.addAll(List.of(EDIT_CONFLICT, PRECONDITION_REQUIRED));
        }
        return all;
    }

    private APIResponse component(Examples examples) {
        List<String> headers =
                switch (this) {
                    case UNAUTHORIZED -> List.of("Cache-Control", "Content-Language", "WWW-Authenticate");
                    case CONFLICT, UNAVAILABLE -> List.of("Cache-Control", "Content-Language", "Retry-After");
                    default -> List.of("Cache-Control", "Content-Language");
                };
        return OASFactory.createAPIResponse()
                .description(description)
                .headers(SharedResponse.headers(headers))
                .content(examples.ofTypes(problems));
    }

    private String componentName() {
        return SharedResponse.pascal(name());
    }
}
