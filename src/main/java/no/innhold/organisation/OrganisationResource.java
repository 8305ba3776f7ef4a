package no.innhold.organisation;

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

/** The public organisations. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    private final VocabularyDelivery delivery;
    private final OrganisationRepository organisations;

    OrganisationResource(VocabularyDelivery delivery, OrganisationRepository organisations) {
        this.delivery = delivery;
        this.organisations = organisations;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(organisations, uri, headers);
    }

    @GET
    @Path("/{slug}")
    public Response one(@PathParam("slug") String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.item(organisations, slug, uri, headers);
    }
}
