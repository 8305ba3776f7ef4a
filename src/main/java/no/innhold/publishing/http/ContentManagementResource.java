package no.innhold.publishing.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import no.innhold.management.IfMatch;
import no.innhold.management.Preconditions;
import no.innhold.management.Writes;
import no.innhold.platform.json.StrictJson;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentForms;
import no.innhold.publishing.ContentInput;
import no.innhold.publishing.EditContent;
import no.innhold.publishing.EditPrecondition;
import no.innhold.publishing.view.EditedDetail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Saving of content of every type. */
@Path("/manage/v1/{collection: " + ContentType.COLLECTIONS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class ContentManagementResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final ContentForms forms;
    private final EditorRequest request;
    private final EditorAnswers answers;
    private final EditContent edit;
    private final Writes writes;
    private final StrictJson json;
    private final Caller caller;

    ContentManagementResource(
            ContentForms forms,
            EditorRequest request,
            EditorAnswers answers,
            EditContent edit,
            Writes writes,
            StrictJson json,
            Caller caller) {
        this.forms = forms;
        this.request = request;
        this.answers = answers;
        this.edit = edit;
        this.writes = writes;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.Name.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "create",
            summary = "Create",
            description = "Makes a document with its first edition, a draft. Only `title` is required to save.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response create(
            @PathParam("collection") String collection,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ContentForm<?> form = forms.of(collection);
        String locale = request.locale(uri);
        return writes.run(body, () -> {
            EditedText text = new EditedText(form, create(form, locale, body), locale);
            return answers.of(Response.Status.CREATED, text, headers);
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Name.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replace",
            summary = "Replace",
            description = "Saves all of a text as a new edition. `If-None-Match: *` begins a further locale.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first edition of a further locale.",
            content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response replace(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EditedText text = request.text(collection, id, uri);
        EditPrecondition precondition = EditPrecondition.of(headers);
        return writes.run(body, () -> {
            boolean created = replace(text.form(), text, precondition, body);
            Response.Status status = created ? Response.Status.CREATED : Response.Status.OK;
            return answers.of(status, text, headers);
        });
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.Name.AUTHOR)
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "patch",
            summary = "Change",
            description =
                    "Saves a new edition with the members of a merge patch (RFC 7396) changed; `null` removes one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response patch(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EditedText text = request.text(collection, id, uri);
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(body, () -> {
            JsonNode patch = json.tree(bytes(body), StrictJson.Nulls.REMOVE);
            edit.patch(text.form(), text.document(), text.locale(), ifMatch, patch, caller.name());
            return answers.ok(text, headers);
        });
    }

    private <I extends ContentInput> UUID create(ContentForm<I> form, String locale, byte @Nullable [] body) {
        return edit.create(form, locale, json.parse(bytes(body), form.inputClass()), caller.name());
    }

    private <I extends ContentInput> boolean replace(
            ContentForm<I> form, EditedText text, EditPrecondition precondition, byte @Nullable [] body) {
        I input = json.parse(bytes(body), form.inputClass());
        return edit.replace(form, text.document(), text.locale(), precondition, input, caller.name());
    }

    static byte[] bytes(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }
}
