package no.innhold.news;

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

/** The public news. */
@Path("/v1/news")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "News")
public class NewsResource {

    private final Delivery delivery;
    private final NewsRepository news;

    NewsResource(Delivery delivery, NewsRepository news) {
        this.delivery = delivery;
        this.news = news;
    }

    @GET
    @Operation(
            operationId = "listNews",
            summary = "List news",
            description = "News, consultation responses, events and announcements, the newest first unless "
                    + "`sort` says otherwise.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewsSummary[].class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(news, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    @Operation(
            operationId = "getNews",
            summary = "Get a news item",
            description = "One news item with its texts, links and attachments.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewsDetail.class)))
    public Response one(
            @Parameter(example = "sammen-bekjemper-vi-utenforskap") @PathParam("slugOrId") String slugOrId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return delivery.item(news, slugOrId, uri, headers);
    }
}
