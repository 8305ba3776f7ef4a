package no.innhold.publishing.http;

import jakarta.annotation.security.RolesAllowed;
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
import no.innhold.content.ContentType;
import no.innhold.listing.Arguments;
import no.innhold.management.IfMatch;
import no.innhold.management.Preconditions;
import no.innhold.management.Writes;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentForms;
import no.innhold.publishing.EditContent;
import no.innhold.publishing.view.DiffDetail;
import no.innhold.publishing.view.EditedDetail;
import no.innhold.publishing.view.EditionDetail;
import no.innhold.publishing.view.EditionSummary;
import no.innhold.publishing.view.ReadEdited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Every save of a text, what changed between two of them, and the way back. */
@Path("/manage/v1/{collection: " + ContentType.COLLECTIONS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class HistoryResource {

    private final ContentForms forms;
    private final EditorRequest request;
    private final EditorBody bodies;
    private final EditorAnswers answers;
    private final EditorLists lists;
    private final ReadEdited read;
    private final EditContent edit;
    private final Writes writes;
    private final Caller caller;

    HistoryResource(
            ContentForms forms,
            EditorRequest request,
            EditorBody bodies,
            EditorAnswers answers,
            EditorLists lists,
            ReadEdited read,
            EditContent edit,
            Writes writes,
            Caller caller) {
        this.forms = forms;
        this.request = request;
        this.bodies = bodies;
        this.answers = answers;
        this.lists = lists;
        this.read = read;
        this.edit = edit;
        this.writes = writes;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/editions")
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "listEditions",
            summary = "List editions",
            description = "Every save of the text, the latest first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionSummary[].class)))
    public Response editions(
            @PathParam("collection") String collection, @PathParam("id") String id, @Context UriInfo uri) {
        ContentForm<?> form = forms.of(collection);
        UUID document = EditorRequest.id(id);
        Arguments arguments = request.arguments(uri, EditorParameters.OF_HISTORY);
        String locale = request.locale(arguments);
        return lists.<EditionSummary>page(
                "editions/" + document,
                locale,
                uri,
                arguments,
                (cursor, limit) -> read.history(form, document, locale, cursor, limit),
                () -> read.countHistory(document, locale),
                edition -> List.of(Integer.toString(edition.edition())));
    }

    @GET
    @Path("/{id}/editions/{n}")
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "getEdition",
            summary = "Get an edition",
            description = "One save, as it was; vocabulary entries have the slugs they have today.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditionDetail.class)))
    public EditionDetail edition(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @PathParam("n") String number,
            @Context UriInfo uri) {
        EditedText text = request.text(collection, id, uri);
        return read.edition(text.form(), text.document(), text.locale(), EditorRequest.edition(number));
    }

    @GET
    @Path("/{id}/editions/{n}/diff")
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "diffEdition",
            summary = "Compare editions",
            description = "What changed up to this edition, field by field; text word by word.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DiffDetail.class)))
    public DiffDetail diff(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @PathParam("n") String number,
            @Context UriInfo uri) {
        Arguments arguments = request.arguments(uri, EditorParameters.OF_DIFF);
        return read.diff(
                forms.of(collection),
                EditorRequest.id(id),
                request.locale(arguments),
                EditorRequest.edition(number),
                arguments.one("against").map(Integer::valueOf).orElse(null));
    }

    @POST
    @Path("/{id}/editions/{n}/restore")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(
            operationId = "restoreEdition",
            summary = "Restore an edition",
            description = "Saves the text of an old edition again, as a new one. The slug stays what it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response restore(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @PathParam("n") String number,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        int edition = EditorRequest.edition(number);
        EditedText text = request.text(collection, id, uri);
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(body, () -> {
            bodies.none(body);
            edit.restore(text.form(), text.document(), text.locale(), ifMatch, edition, caller.name());
            return answers.ok(text, headers);
        });
    }
}
