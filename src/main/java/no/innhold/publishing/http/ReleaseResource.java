package no.innhold.publishing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.listing.Arguments;
import no.innhold.management.Writes;
import no.innhold.publishing.release.DryRunDetail;
import no.innhold.publishing.release.ReleaseDetail;
import no.innhold.publishing.release.ReleaseInput;
import no.innhold.publishing.release.Releases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Texts that go live together. */
@Path("/manage/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
@Tag(name = "Releases")
public class ReleaseResource {

    private final EditorRequest request;
    private final EditorBody bodies;
    private final EditorLists lists;
    private final Releases releases;
    private final Writes writes;
    private final Caller caller;

    ReleaseResource(
            EditorRequest request,
            EditorBody bodies,
            EditorLists lists,
            Releases releases,
            Writes writes,
            Caller caller) {
        this.request = request;
        this.bodies = bodies;
        this.lists = lists;
        this.releases = releases;
        this.writes = writes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "listReleases",
            summary = "List releases",
            description = "Releases that are to come, have come or were cancelled, the latest made first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReleaseDetail[].class)))
    public Response list(@Context UriInfo uri) {
        caller.mustReachAll();
        Arguments arguments = request.arguments(uri, EditorParameters.OF_PAGES);
        return lists.<ReleaseDetail>page(
                "releases",
                "nb",
                uri,
                arguments,
                releases::page,
                releases::count,
                release -> List.of(release.createdAt().toString(), release.id().toString()));
    }

    @POST
    @RolesAllowed(Role.Name.PUBLISHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRelease",
            summary = "Plan a release",
            description =
                    "Pins the newest editions of up to 200 texts and lets them go live together at one instant, all"
                            + " or none. `dryRun=true` says what would be public and what stands against it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReleaseInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "What the release would do; nothing was changed.",
            content = @Content(schema = @Schema(implementation = DryRunDetail.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReleaseDetail.class)))
    public Response create(byte @Nullable [] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        boolean dryRun = request.arguments(uri, EditorParameters.OF_RELEASE)
                .flag("dryRun")
                .orElse(false);
        return writes.run(body, () -> {
            ReleaseInput input = bodies.required(body, ReleaseInput.class);
            if (dryRun) {
                return Response.ok(releases.dryRun(input, EditorRequest.language(headers)))
                        .build();
            }
            ReleaseDetail release = releases.make(input, caller.name());
            return Response.status(Response.Status.CREATED)
                    .entity(release)
                    .header(HttpHeaders.LOCATION, "/manage/v1/releases/" + release.id())
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Name.READER)
    @Operation(operationId = "getRelease", summary = "Get a release", description = "One release with its texts.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReleaseDetail.class)))
    public ReleaseDetail one(@PathParam("id") String id, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        return reached(releases.one(EditorRequest.id(id)));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Operation(
            operationId = "cancelRelease",
            summary = "Cancel a release",
            description = "Takes back a release that is to come. What is public now stays as it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReleaseDetail.class)))
    public Response cancel(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        UUID release = EditorRequest.id(id);
        return writes.run(body, () -> {
            bodies.none(body);
            reached(releases.one(release));
            return Response.ok(releases.cancel(release, caller.name())).build();
        });
    }

    private ReleaseDetail reached(ReleaseDetail release) {
        release.items().forEach(item -> caller.mustReach(item.type().collection()));
        return release;
    }
}
