package no.innhold.page;

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

/** The public pages. */
@Path("/v1/pages")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pages")
public class PageResource {

    private final Delivery delivery;
    private final PageRepository pages;

    PageResource(Delivery delivery, PageRepository pages) {
        this.delivery = delivery;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listPages",
            summary = "List pages",
            description = "Free-standing texts such as goals or \"about us\", by title unless `sort` says otherwise.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PageSummary[].class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(pages, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    @Operation(
            operationId = "getPage",
            summary = "Get a page",
            description = "One page with its texts, links and contacts.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PageDetail.class)))
    public Response one(
            @Parameter(example = "informasjon-om-oss") @PathParam("slugOrId") String slugOrId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return delivery.item(pages, slugOrId, uri, headers);
    }
}
