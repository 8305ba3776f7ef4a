package no.innhold.publishing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.content.Vocabulary;
import no.innhold.management.Writes;
import no.innhold.publishing.EntryForm;
import no.innhold.publishing.EntryForms;
import no.innhold.publishing.vocabulary.DeleteEntry;
import no.innhold.publishing.vocabulary.EntryDetail;
import no.innhold.publishing.vocabulary.MergeEntries;
import no.innhold.publishing.vocabulary.MergeInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How organisations and topics go: into others, or away. */
@Path("/manage/v1/{vocabulary: " + Vocabulary.COLLECTIONS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class EntryRemovalResource {

    private final EntryForms forms;
    private final EditorRequest request;
    private final EditorBody bodies;
    private final EntryAnswers answers;
    private final MergeEntries merge;
    private final DeleteEntry delete;
    private final Writes writes;
    private final Caller caller;

    EntryRemovalResource(
            EntryForms forms,
            EditorRequest request,
            EditorBody bodies,
            EntryAnswers answers,
            MergeEntries merge,
            DeleteEntry delete,
            Writes writes,
            Caller caller) {
        this.forms = forms;
        this.request = request;
        this.bodies = bodies;
        this.answers = answers;
        this.merge = merge;
        this.delete = delete;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @Path("/{slug}/merge")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeEntry",
            summary = "Merge an entry into another",
            description =
                    "Every reference follows, in drafts and old editions too; the slugs of the entry redirect to the"
                            + " other one, which is the answer.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeInput.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryDetail.class)))
    public Response merge(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("slug") String slug,
            byte @Nullable [] body,
            @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        EntryForm<?> form = forms.of(vocabulary);
        return writes.run(body, () -> {
            MergeInput input = bodies.required(body, MergeInput.class);
            merge.merge(form.vocabulary(), slug, input, caller.name());
            return answers.of(Response.Status.OK, form, input.into()).build();
        });
    }

    @DELETE
    @Path("/{slug}")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Operation(
            operationId = "deleteEntry",
            summary = "Delete an entry",
            description =
                    "Only what no edition of any document refers to; otherwise 409 with up to 50 `users` and their"
                            + " `total`. Slugs that redirected to it lead nowhere afterwards.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(
            @PathParam("vocabulary") String vocabulary, @PathParam("slug") String slug, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        EntryForm<?> form = forms.of(vocabulary);
        return writes.run(null, () -> {
            delete.delete(form.vocabulary(), slug, caller.name());
            return Response.noContent().build();
        });
    }
}
