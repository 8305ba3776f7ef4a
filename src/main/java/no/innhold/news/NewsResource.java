package no.innhold.news;

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

/** The public news. */
@Path("/v1/news")
@Produces(MediaType.APPLICATION_JSON)
public class NewsResource {

    private final Delivery delivery;
    private final NewsRepository news;

    NewsResource(Delivery delivery, NewsRepository news) {
        this.delivery = delivery;
        this.news = news;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(news, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    public Response one(@PathParam("slugOrId") String slugOrId, @Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.item(news, slugOrId, uri, headers);
    }
}
