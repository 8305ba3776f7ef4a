package no.innhold.organisation;

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
import no.innhold.delivery.VocabularyDelivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public organisations. */
@Path("/v1/organisations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource {

    private final VocabularyDelivery delivery;
    private final OrganisationRepository organisations;

    OrganisationResource(VocabularyDelivery delivery, OrganisationRepository organisations) {
        this.delivery = delivery;
        this.organisations = organisations;
    }

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description = "The organisations that content refers to, by name, each with the number of live "
                    + "items that use it.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrganisationDetail[].class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(organisations, uri, headers);
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getOrganisation",
            summary = "Get an organisation",
            description = "One organisation, with the number of live items that use it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationDetail.class)))
    public Response one(
            @Parameter(example = "universitetet-i-stavanger") @PathParam("slug") String slug,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return delivery.item(organisations, slug, uri, headers);
    }
}
