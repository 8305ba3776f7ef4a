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
import java.util.UUID;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.content.ContentType;
import no.innhold.listing.Arguments;
import no.innhold.management.IfMatch;
import no.innhold.management.Preconditions;
import no.innhold.management.Writes;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentForms;
import no.innhold.publishing.Publish;
import no.innhold.publishing.PublishInput;
import no.innhold.publishing.Unpublish;
import no.innhold.publishing.UnpublishInput;
import no.innhold.publishing.view.EditedDetail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Makes texts public and ends that, at once or at an instant. */
@Path("/manage/v1/{collection: " + ContentType.COLLECTIONS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class PublishingResource {

    private static final String ALL = "*";

    private final ContentForms forms;
    private final EditorRequest request;
    private final EditorBody bodies;
    private final EditorAnswers answers;
    private final Publish publish;
    private final Unpublish unpublish;
    private final Writes writes;
    private final Caller caller;

    PublishingResource(
            ContentForms forms,
            EditorRequest request,
            EditorBody bodies,
            EditorAnswers answers,
            Publish publish,
            Unpublish unpublish,
            Writes writes,
            Caller caller) {
        this.forms = forms;
        this.request = request;
        this.bodies = bodies;
        this.answers = answers;
        this.publish = publish;
        this.unpublish = unpublish;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Operation(
            operationId = "publish",
            summary = "Publish",
            description = "Makes the newest edition public, at once or `from` an instant, for ever or `until` another."
                    + " Findings that are errors stop it. What is public already is published anew, and `updatedAt` moves"
                    + " unless it is minor. The body may be left out.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PublishInput.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response publish(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EditedText text = request.text(collection, id, uri);
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(body, () -> {
            PublishInput input = bodies.optional(body, PublishInput.class, PublishInput.NOTHING);
            publish.publish(text.form(), text.document(), text.locale(), ifMatch, input.request(), caller.name());
            return answers.ok(text, headers);
        });
    }

    @POST
    @Path("/{id}/unpublish")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Operation(
            operationId = "unpublish",
            summary = "Unpublish",
            description =
                    "Ends that the text is public, at once or `at` an instant, and says how: gone, withdrawn with an"
                            + " explanation, or moved. With `locale=*`, `If-Match` is the newest edition of any locale that the"
                            + " document has, and the answer shows that locale.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UnpublishInput.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response unpublish(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ContentForm<?> form = forms.of(collection);
        UUID document = EditorRequest.id(id);
        Arguments arguments = request.arguments(uri, EditorParameters.OF_UNPUBLISH);
        boolean all = arguments.one("locale").filter(ALL::equals).isPresent();
        String locale = all ? ALL : request.locale(arguments);
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(body, () -> {
            UnpublishInput input = bodies.required(body, UnpublishInput.class);
            String shown = locale;
            if (all) {
                shown = unpublish.all(form, document, ifMatch, input, caller.name());
            } else {
                unpublish.one(form, document, locale, ifMatch, input, caller.name());
            }
            return answers.ok(new EditedText(form, document, shown), headers);
        });
    }

    @DELETE
    @Path("/{id}/schedule")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Operation(
            operationId = "cancelSchedule",
            summary = "Cancel what is scheduled",
            description =
                    "Takes back a publication and an ending that are to come; what is public now gets the end back"
                            + " that it was published with.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response cancelSchedule(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EditedText text = request.text(collection, id, uri);
        return writes.run(null, () -> {
            publish.cancelSchedule(text.form(), text.document(), text.locale(), caller.name());
            return answers.ok(text, headers);
        });
    }
}
