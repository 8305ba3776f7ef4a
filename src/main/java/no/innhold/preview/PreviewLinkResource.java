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
import no.innhold.content.ContentType;
import no.innhold.management.Writes;
import no.innhold.platform.problem.Language;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentForms;
import no.innhold.publishing.Documents;
import no.innhold.publishing.http.EditorBody;
import no.innhold.publishing.http.EditorRequest;
import no.innhold.publishing.view.ReadEdited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Makes links to previews of texts. */
@Path("/manage/v1/{collection: " + ContentType.COLLECTIONS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class PreviewLinkResource {

    private final ContentForms forms;
    private final EditorRequest request;
    private final EditorBody bodies;
    private final Documents documents;
    private final ReadEdited read;
    private final PreviewLinks links;
    private final Writes writes;
    private final Audit audit;
    private final Caller caller;

    PreviewLinkResource(
            ContentForms forms,
            EditorRequest request,
            EditorBody bodies,
            Documents documents,
            ReadEdited read,
            PreviewLinks links,
            Writes writes,
            Audit audit,
            Caller caller) {
        this.forms = forms;
        this.request = request;
        this.bodies = bodies;
        this.documents = documents;
        this.read = read;
        this.links = links;
        this.writes = writes;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/preview-links")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(
            operationId = "createPreviewLink",
            summary = "Make a preview link",
            description =
                    "A link that shows the newest edition of the text, whenever it is followed, to anybody who has"
                            + " it. The body may be left out.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PreviewLinkInput.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PreviewLinkDetail.class)))
    public Response ofText(
            @PathParam("collection") String collection,
            @PathParam("id") String id,
            byte @Nullable [] body,
            @Context UriInfo uri) {
        ContentForm<?> form = forms.of(collection);
        UUID document = EditorRequest.id(id);
        String locale = request.locale(uri);
        return writes.runSecret(body, () -> {
            documents.lockForWork(form.type(), document);
            read.findings(form, document, locale, Language.NB);
            audit.done(caller.name(), "preview-link", document, locale, null);
            PreviewLinkInput input = bodies.optional(body, PreviewLinkInput.class, PreviewLinkInput.NOTHING);
            return links.created(new PreviewTarget.Text(form.type(), document, locale), input);
        });
    }
}
