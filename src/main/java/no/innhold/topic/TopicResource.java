package no.innhold.topic;

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

/** The public topics. */
@Path("/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
public class TopicResource {

    private final VocabularyDelivery delivery;
    private final TopicRepository topics;

    TopicResource(VocabularyDelivery delivery, TopicRepository topics) {
        this.delivery = delivery;
        this.topics = topics;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(topics, uri, headers);
    }

    @GET
    @Path("/{slug}")
    public Response one(@PathParam("slug") String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.item(topics, slug, uri, headers);
    }
}
