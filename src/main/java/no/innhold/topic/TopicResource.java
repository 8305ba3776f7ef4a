package no.innhold.topic;

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

/** The public topics. */
@Path("/v1/topics")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics")
public class TopicResource {

    private final VocabularyDelivery delivery;
    private final TopicRepository topics;

    TopicResource(VocabularyDelivery delivery, TopicRepository topics) {
        this.delivery = delivery;
        this.topics = topics;
    }

    @GET
    @Operation(
            operationId = "listTopics",
            summary = "List topics",
            description = "The subjects that content is about, by name, each with the number of live items that "
                    + "have it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TopicDetail[].class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(topics, uri, headers);
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getTopic",
            summary = "Get a topic",
            description = "One topic, with the number of live items that have it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TopicDetail.class)))
    public Response one(
            @Parameter(example = "recovery") @PathParam("slug") String slug,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return delivery.item(topics, slug, uri, headers);
    }
}
