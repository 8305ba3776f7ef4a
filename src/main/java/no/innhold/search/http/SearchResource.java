package no.innhold.search.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search for readers. */
@Path("/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

    private final Searching searching;

    SearchResource(Searching searching) {
        this.searching = searching;
    }

    @GET
    @Path("/search")
    @Operation(
            operationId = "search",
            summary = "Search everything",
            description =
                    "Searches titles, summaries, texts, names and topics of all that is public, in bokmål, nynorsk and"
                            + " English: inflections, compounds and synonyms count, and so do slips of the pen when little is"
                            + " found without. By relevance each page is right by itself; by `publishedAt` each item appears"
                            + " exactly once, as in lists.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        return searching.search(uri, headers);
    }

    @GET
    @Path("/suggest")
    @Operation(
            operationId = "suggest",
            summary = "Suggest while typing",
            description = "Titles and topics in which a word begins with what was typed last.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SuggestAnswer.class)))
    public Response suggest(@Context UriInfo uri, @Context HttpHeaders headers) {
        return searching.suggest(uri, headers);
    }
}
