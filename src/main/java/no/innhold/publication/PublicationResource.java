package no.innhold.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.innhold.delivery.Delivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public publications. */
@Path("/v1/publications")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
public class PublicationResource {

    private final Delivery delivery;
    private final PublicationRepository publications;

    PublicationResource(Delivery delivery, PublicationRepository publications) {
        this.delivery = delivery;
        this.publications = publications;
    }

    @GET
    @Operation(
            operationId = "listPublications",
            summary = "List publications",
            description = "Articles, reports, evaluations, guidelines and other documents, the newest first "
                    + "unless `sort` says otherwise.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PublicationSummary[].class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(publications, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    @Operation(
            operationId = "getPublication",
            summary = "Get a publication",
            description = "One publication with its printed reference, its texts, links and attachments.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicationDetail.class)))
    public Response one(
            @Parameter(example = "effectiveness-of-prompt-mental-health-care") @PathParam("slugOrId") String slugOrId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return delivery.item(publications, slugOrId, uri, headers);
    }
}
