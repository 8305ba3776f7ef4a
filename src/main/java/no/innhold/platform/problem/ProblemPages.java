package no.innhold.platform.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the {@code type} of a problem leads to: a page for people, the same as JSON for programs. */
@Path("/problems")
@PermitAll
public class ProblemPages {

    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE)
            .build();

    private static final List<String> LOCALES = List.of("nb", "nn", "en");

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Request request;

    ProblemPages(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        this.uri = uri;
        this.headers = headers;
        this.request = request;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response all() {
        Language language = language();
        List<ProblemPage> pages = Arrays.stream(ProblemType.values())
                .map(type -> ProblemPage.of(type, language))
                .toList();
        Object page = wantsJson()
                ? Map.of("items", pages)
                : Templates.list(
                        language.tag(),
                        "/problems",
                        Message.of("page.problems.title").in(language),
                        Message.of("page.problems.lead").in(language),
                        pages);
        return answer(page, language);
    }

    @GET
    @Path("/{slug}")
    @Blocking
    @Operation(hidden = true)
    public Response one(@PathParam("slug") String slug) {
        Language language = language();
        ProblemType type = ProblemType.ofSlug(slug).orElseThrow(ProblemException::notFound);
        ProblemPage page = ProblemPage.of(type, language);
        Object body = wantsJson() ? page : Templates.one(language.tag(), type.uri(), page, words(language));
        return answer(body, language);
    }

    private Response answer(Object body, Language language) {
        return Response.ok(body, body instanceof TemplateInstance ? "text/html;charset=UTF-8" : "application/json")
                .header("Content-Language", language.tag())
                .header("Cache-Control", "public, max-age=300")
                // selecting the variant has added Accept
                .header("Vary", "Accept-Language")
                .build();
    }

    private boolean wantsJson() {
        Variant chosen = request.selectVariant(FORMATS);
        if (chosen == null) {
            throw ProblemException.notAcceptable("text/html, application/json");
        }
        return chosen.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE);
    }

    private Language language() {
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("locale")) {
                throw ProblemException.unknownParameter(
                        name, Nearest.to(name, List.of("locale")).orElse(null));
            }
            if (values.size() > 1) {
                throw ProblemException.invalidParameter(name, "repeated", Message.of("parameter.repeated", name));
            }
            if (!LOCALES.contains(values.get(0))) {
                throw ProblemException.invalidParameter(
                        name,
                        "unknown-value",
                        Message.of("parameter.not-one-of", name, values.get(0), String.join(", ", LOCALES)));
            }
        });
        return Language.choose(
                uri.getQueryParameters().getFirst("locale"), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Map<String, String> words(Language language) {
        return Map.of(
                "happened", Message.of("page.problem.happened").in(language),
                "remedy", Message.of("page.problem.remedy").in(language),
                "example", Message.of("page.problem.example").in(language),
                "all", Message.of("page.problem.all").in(language));
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance list(
                String lang, String path, String title, String lead, List<ProblemPage> problems);

        static native TemplateInstance one(String lang, String path, ProblemPage problem, Map<String, String> words);
    }
}
