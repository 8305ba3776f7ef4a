package no.innhold.events;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.innhold.delivery.answer.Answers;
import no.innhold.delivery.answer.SurrogateKeys;
import no.innhold.listing.Arguments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has changed in public. */
@Path("/v1/changes")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public class ChangesResource {

    private final Changes changes;
    private final Answers answers;

    ChangesResource(Changes changes, Answers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getChanges",
            summary = "Follow changes",
            description = "Without `since`, the present state: one row for each public text and each entry of a"
                    + " vocabulary. With it, all that has changed since, in order and without gaps, removals included."
                    + " Ask again with `next` until `more` is false, keep the last `next`, and go on from there later."
                    + " A token is good for at least 90 days; after that the answer is 410, and one has to start over.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangePage.class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), changes.parameters());
        return answers.unsettled(changes.page(arguments), SurrogateKeys.CHANGES, headers);
    }
}
