package no.innhold.platform.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;

/** Which type of body each method takes below {@code /manage}; told before the body is read. */
@Singleton
final class BodyType {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String IDENTITY = "identity";
    private static final String FORM = "multipart/form-data";

    /** JSON is UTF-8 (RFC 8259); a client may say so, and nothing else. */
    private static final String CHARSET = "(\\s*;\\s*charset=(utf-8|\"utf-8\"))?";

    private static final String BOUNDARY = "\\s*;.*";

    private final HttpConfig config;

    BodyType(HttpConfig config) {
        this.config = config;
    }

    /**
     * A request without a body needs no type.
     *
     * @param path normalised
     * @throws ProblemException 415 for a body of another type or of none, with the one that would do, and for one that is
     *     compressed
     */
    void check(HttpServerRequest request, String path) {
        if (Surface.of(path) != Surface.MANAGEMENT || !BodyDeadline.announcesBody(request)) {
            return;
        }
        checkCoding(request);
        switch (request.method().name()) {
            case "PATCH" -> require(request, "Accept-Patch", MERGE_PATCH);
            case "PUT" -> require(request, "Accept", JSON);
            case "POST" -> require(request, "Accept", ofPost(path));
            default -> {}
        }
    }

    /** What is compressed is never unpacked here, so its size is what was sent (RFC 9110, section 12.5.3). */
    private static void checkCoding(HttpServerRequest request) {
        String coding = String.join(", ", request.headers().getAll("Content-Encoding"));
        if (!coding.isBlank() && !coding.strip().equalsIgnoreCase(IDENTITY)) {
            Message detail = Message.of("content-coding.unsupported", coding);
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail)
                    .withHeader("Accept-Encoding", IDENTITY);
        }
    }

    /**
     * At the address of uploads and below, a form beside the JSON that is taken everywhere. As long as nothing answers
     * there, either is told that the address does not exist, not that another type would do.
     */
    private String[] ofPost(String path) {
        boolean upload = path.equals(config.uploadPath()) || path.startsWith(config.uploadPath() + "/");
        return upload ? new String[] {JSON, FORM} : new String[] {JSON};
    }

    private static void require(HttpServerRequest request, String header, String... types) {
        List<String> sent = request.headers().getAll("Content-Type");
        if (sent.size() != 1 || Arrays.stream(types).noneMatch(type -> isOf(sent.get(0), type))) {
            String accepted = String.join(", ", types);
            throw ProblemException.unsupportedMediaType(accepted).withHeader(header, accepted);
        }
    }

    private static boolean isOf(String sent, String type) {
        String form = Pattern.quote(type) + (type.equals(FORM) ? BOUNDARY : CHARSET);
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE)
                .matcher(sent.strip())
                .matches();
    }
}
