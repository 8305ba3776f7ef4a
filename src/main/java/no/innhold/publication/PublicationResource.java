package no.innhold.publication;

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

/** The public publications. */
@Path("/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {

    private final Delivery delivery;
    private final PublicationRepository publications;

    PublicationResource(Delivery delivery, PublicationRepository publications) {
        this.delivery = delivery;
        this.publications = publications;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(publications, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    public Response one(@PathParam("slugOrId") String slugOrId, @Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.item(publications, slugOrId, uri, headers);
    }
}
