package no.innhold.publishing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.management.Writes;
import no.innhold.publishing.BulkPublishInput;
import no.innhold.publishing.PublishMany;
import no.innhold.publishing.release.ReleaseItemDetail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishes several texts at once. */
@Path("/manage/v1/publish")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
@Tag(name = "Publishing")
public class BulkPublishResource {

    /** What was published. */
    @Schema(name = "BulkPublished", description = "The texts that are public now.")
    public record Published(@NotNull List<ReleaseItemDetail> items) {}

    private final EditorRequest request;
    private final EditorBody bodies;
    private final PublishMany publish;
    private final Writes writes;
    private final Caller caller;

    BulkPublishResource(EditorRequest request, EditorBody bodies, PublishMany publish, Writes writes, Caller caller) {
        this.request = request;
        this.bodies = bodies;
        this.publish = publish;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.Name.PUBLISHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishMany",
            summary = "Publish several texts",
            description = "Makes the newest editions of up to 200 texts public at once, all or none.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BulkPublishInput.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Published.class)))
    public Response publish(byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        return writes.run(body, () -> {
            BulkPublishInput input = bodies.required(body, BulkPublishInput.class);
            List<ReleaseItemDetail> published = publish.atOnce(input.items(), caller.name()).members().stream()
                    .map(ReleaseItemDetail::of)
                    .toList();
            return Response.ok(new Published(published)).build();
        });
    }
}
