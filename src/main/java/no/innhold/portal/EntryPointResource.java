package no.innhold.portal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.innhold.content.epoch.Standing;
import no.innhold.delivery.answer.Answer;
import no.innhold.delivery.answer.Answers;
import no.innhold.delivery.answer.Maker;
import no.innhold.listing.Arguments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The front page for programs. */
@Path("/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
public class EntryPointResource {

    private final Answers answers;

    EntryPointResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getEntryPoint",
            summary = "Find the collections",
            description = "The title and version of the API, and the paths of everything it has.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPoint.class)))
    public Response entryPoint(@Context UriInfo uri, @Context HttpHeaders headers) {
        Arguments.parse(uri.getRequestUri().getRawQuery(), List.of());
        // no texts in it, so the language asked for makes no difference
        boolean languageSettled = true;
        Maker make = standing ->
                Answer.of(EntryPoint.present(), Set.of(), standing, List.of("entry-point"), List.of(), languageSettled);
        return answers.give(uri.getPath(), Set.of(), headers, make, () -> Optional.of(make.make(Standing.OF_NOTHING)));
    }
}
