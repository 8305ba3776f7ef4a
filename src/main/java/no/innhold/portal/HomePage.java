package no.innhold.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import no.innhold.listing.Arguments;
import no.innhold.listing.Parameter;
import no.innhold.platform.problem.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front page for people, in Norwegian and English. */
@Path("/")
@PermitAll
public class HomePage {

    private static final String HTML = "text/html;charset=UTF-8";

    private static final Parameter LOCALE = new Parameter(
            "locale",
            new Parameter.Form.OneOf(List.of("nb", "nn", "en")),
            false,
            false,
            "Language of the page; nynorsk is answered in bokmål.",
            "en");

    @GET
    @Produces(HTML)
    @Blocking
    @Operation(hidden = true)
    public Response page(@Context UriInfo uri, @Context HttpHeaders headers) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), List.of(LOCALE));
        Language language = Language.choose(
                arguments.one("locale").orElse(null), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        TemplateInstance page = language == Language.EN ? Templates.en("en", "/") : Templates.nb("nb", "/");
        return Response.ok(page.render(), HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header(HttpHeaders.VARY, "Accept-Language")
                .build();
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance nb(String lang, String path);

        static native TemplateInstance en(String lang, String path);
    }
}
