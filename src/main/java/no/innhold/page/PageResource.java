package no.innhold.page;

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

/** The public pages. */
@Path("/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
public class PageResource {

    private final Delivery delivery;
    private final PageRepository pages;

    PageResource(Delivery delivery, PageRepository pages) {
        this.delivery = delivery;
        this.pages = pages;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(pages, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    public Response one(@PathParam("slugOrId") String slugOrId, @Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.item(pages, slugOrId, uri, headers);
    }
}
