package no.innhold.search.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import no.innhold.access.Caller;
import no.innhold.access.Pages;
import no.innhold.access.Role;
import no.innhold.listing.Arguments;
import no.innhold.management.IfMatch;
import no.innhold.management.Preconditions;
import no.innhold.management.Writes;
import no.innhold.publishing.http.EditorBody;
import no.innhold.search.SynonymLines;
import no.innhold.search.UnansweredQuery;
import no.innhold.search.UnansweredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search for those who look after it. */
@Path("/manage/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@Extension(name = "x-smallrye-profile-management", value = "")
public class SearchManagementResource {

    private final Searching searching;
    private final SynonymLines synonyms;
    private final UnansweredRows unanswered;
    private final Pages pages;
    private final Writes writes;
    private final EditorBody bodies;
    private final Caller caller;

    SearchManagementResource(
            Searching searching,
            SynonymLines synonyms,
            UnansweredRows unanswered,
            Pages pages,
            Writes writes,
            EditorBody bodies,
            Caller caller) {
        this.searching = searching;
        this.synonyms = synonyms;
        this.unanswered = unanswered;
        this.pages = pages;
        this.writes = writes;
        this.bodies = bodies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "explainSearch",
            summary = "Search and see why",
            description = "What readers are answered; with `explain=true` each item says how its score came about.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplainedAnswer.class)))
    public Response explain(@Context UriInfo uri, @Context HttpHeaders headers) {
        return searching.explained(uri, headers);
    }

    @GET
    @Path("/unanswered")
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "listUnanswered",
            summary = "List what was not found",
            description = "What was searched for at least three times in the last 90 days and found nothing, the most"
                    + " frequent first. It is not known who asked; nothing with an e-mail address or as many digits as a"
                    + " telephone number is kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnansweredQuery[].class)))
    public Response unanswered(@Context UriInfo uri) {
        return pages.page(unanswered, uri);
    }

    @GET
    @Path("/synonyms")
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "getSynonyms",
            summary = "Get the synonyms",
            description =
                    "The words that mean the same: those that came with the service, or what was put in their place.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SynonymsDetail.class)))
    public Response synonyms(@Context UriInfo uri) {
        Arguments.parse(uri.getRequestUri().getRawQuery(), List.of());
        return answer(synonyms.kept());
    }

    @PUT
    @Path("/synonyms")
    @RolesAllowed(Role.Name.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceSynonyms",
            summary = "Replace the synonyms",
            description =
                    "Puts others in force in place of all that there were, on every node within a second. Nothing has"
                            + " to be indexed anew.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SynonymsInput.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SynonymsDetail.class)))
    public Response replace(byte @Nullable [] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Arguments.parse(uri.getRequestUri().getRawQuery(), List.of());
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(body, () -> {
            SynonymsInput input = bodies.requiredWithAnyText(body, SynonymsInput.class);
            return answer(synonyms.replace(input.lines(), ifMatch, caller.name()));
        });
    }

    @DELETE
    @Path("/synonyms")
    @RolesAllowed(Role.Name.ADMIN)
    @Operation(
            operationId = "resetSynonyms",
            summary = "Bring back the synonyms of the service",
            description = "Puts those that come with the service in force again, on every node within a second.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SynonymsDetail.class)))
    public Response reset(@Context UriInfo uri, @Context HttpHeaders headers) {
        Arguments.parse(uri.getRequestUri().getRawQuery(), List.of());
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(null, () -> answer(synonyms.reset(ifMatch, caller.name())));
    }

    private static Response answer(SynonymLines.Kept kept) {
        return Response.ok(new SynonymsDetail(kept.version(), kept.lines()))
                .header(HttpHeaders.ETAG, "\"" + kept.version() + "\"")
                .build();
    }
}
