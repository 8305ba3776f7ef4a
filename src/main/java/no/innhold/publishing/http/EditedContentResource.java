package no.innhold.publishing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.innhold.access.Role;
import no.innhold.content.ContentType;
import no.innhold.listing.Arguments;
import no.innhold.publishing.ContentForms;
import no.innhold.publishing.view.EditState;
import no.innhold.publishing.view.EditedDetail;
import no.innhold.publishing.view.EditedSummary;
import no.innhold.publishing.view.FindingsDetail;
import no.innhold.publishing.view.ListEdited;
import no.innhold.publishing.view.ReadEdited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What editors have saved, of every type. */
@Path("/manage/v1/{collection: " + ContentType.COLLECTIONS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class EditedContentResource {

    private final ContentForms forms;
    private final EditorRequest request;
    private final EditorAnswers answers;
    private final EditorLists lists;
    private final ReadEdited read;
    private final ListEdited list;

    EditedContentResource(
            ContentForms forms,
            EditorRequest request,
            EditorAnswers answers,
            EditorLists lists,
            ReadEdited read,
            ListEdited list) {
        this.forms = forms;
        this.request = request;
        this.answers = answers;
        this.lists = lists;
        this.read = read;
        this.list = list;
    }

    @GET
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "listEdited",
            summary = "List as last saved",
            description =
                    "The documents that have a text in the locale, those last saved first, whether public or not.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedSummary[].class)))
    public Response list(@PathParam("collection") String collection, @Context UriInfo uri) {
        Arguments arguments = request.arguments(uri, EditorParameters.OF_LIST);
        String locale = request.locale(arguments);
        ListEdited.Asked asked = list.asked(
                forms.of(collection).type(),
                locale,
                arguments.all("state", EditState.class),
                arguments.one("q").orElse(null),
                arguments.one("owner").orElse(null));
        return lists.page(
                "manage/" + collection,
                locale,
                uri,
                arguments,
                (cursor, limit) -> list.page(asked, cursor, limit),
                () -> list.count(asked),
                ListEdited::position);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "getEdited",
            summary = "Get as last saved",
            description = "The newest edition of one locale, with its state, live periods and findings.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedDetail.class)))
    public Response one(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.ok(request.text(collection, id, uri), headers);
    }

    @GET
    @Path("/{id}/findings")
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "getFindings",
            summary = "Get findings",
            description = "What stops the newest edition from being published, and what could be better.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingsDetail.class)))
    public FindingsDetail findings(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EditedText text = request.text(collection, id, uri);
        return new FindingsDetail(
                read.findings(text.form(), text.document(), text.locale(), EditorRequest.language(headers)));
    }
}
