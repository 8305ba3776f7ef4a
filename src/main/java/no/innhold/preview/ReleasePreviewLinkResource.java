package no.innhold.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import no.innhold.access.Audit;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.management.Writes;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.http.EditorBody;
import no.innhold.publishing.http.EditorParameters;
import no.innhold.publishing.http.EditorRequest;
import no.innhold.publishing.release.ReleaseDetail;
import no.innhold.publishing.release.ReleaseState;
import no.innhold.publishing.release.Releases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Makes links to previews of releases. */
@Path("/manage/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class ReleasePreviewLinkResource {

    private final EditorRequest request;
    private final EditorBody bodies;
    private final Releases releases;
    private final PreviewLinks links;
    private final Writes writes;
    private final Audit audit;
    private final Caller caller;

    ReleasePreviewLinkResource(
            EditorRequest request,
            EditorBody bodies,
            Releases releases,
            PreviewLinks links,
            Writes writes,
            Audit audit,
            Caller caller) {
        this.request = request;
        this.bodies = bodies;
        this.releases = releases;
        this.links = links;
        this.writes = writes;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/preview-links")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(
            operationId = "createReleasePreviewLink",
            summary = "Make a preview link of a release",
            description = "A link that shows the texts of the release as they will be at its instant to anybody who has"
                    + " it. The body may be left out.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PreviewLinkInput.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PreviewLinkDetail.class)))
    public Response ofRelease(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        UUID release = EditorRequest.id(id);
        return writes.runSecret(body, () -> {
            ReleaseDetail planned = releases.one(release);
            planned.items().forEach(item -> caller.mustReach(item.type().collection()));
            if (planned.state() == ReleaseState.CANCELLED) {
                throw ProblemException.conflict(Message.of("release.not-to-come"));
            }
            audit.done(caller.name(), "preview-link", null, null, "releases/" + release);
            PreviewLinkInput input = bodies.optional(body, PreviewLinkInput.class, PreviewLinkInput.NOTHING);
            return links.created(new PreviewTarget.OfRelease(release), input);
        });
    }
}
