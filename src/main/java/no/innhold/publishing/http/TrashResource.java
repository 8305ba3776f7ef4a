package no.innhold.publishing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.content.ContentType;
import no.innhold.management.IfMatch;
import no.innhold.management.Preconditions;
import no.innhold.management.Writes;
import no.innhold.publishing.TrashDocument;
import no.innhold.publishing.view.EditedDetail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The trash: what is put into it is not lost. */
@Path("/manage/v1/{collection: " + ContentType.COLLECTIONS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class TrashResource {

    private final EditorRequest request;
    private final EditorBody bodies;
    private final EditorAnswers answers;
    private final TrashDocument trash;
    private final Writes writes;
    private final Caller caller;

    TrashResource(
            EditorRequest request,
            EditorBody bodies,
            EditorAnswers answers,
            TrashDocument trash,
            Writes writes,
            Caller caller) {
        this.request = request;
        this.bodies = bodies;
        this.answers = answers;
        this.trash = trash;
        this.writes = writes;
        this.caller = caller;
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(
            operationId = "trash",
            summary = "Put into the trash",
            description =
                    "Nothing is lost. What was public before takes a `publisher`; what is public or scheduled has to"
                            + " be unpublished first.")
    @APIResponse(responseCode = "204", description = "It is in the trash.")
    public Response trash(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EditedText text = request.text(collection, id, uri);
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(null, () -> {
            trash.trash(text.form(), text.document(), text.locale(), ifMatch, mayTrashPublished(), caller.name());
            return Response.noContent().build();
        });
    }

    @POST
    @Path("/{id}/untrash")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(
            operationId = "untrash",
            summary = "Take out of the trash",
            description = "The document is what it was before; it is not published by this.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response untrash(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EditedText text = request.text(collection, id, uri);
        return writes.run(body, () -> {
            bodies.none(body);
            trash.untrash(text.form(), text.document(), mayTrashPublished(), caller.name());
            return answers.ok(text, headers);
        });
    }

    private boolean mayTrashPublished() {
        return caller.is(Role.PUBLISHER);
    }
}
