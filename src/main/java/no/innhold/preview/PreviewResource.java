package no.innhold.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.innhold.delivery.Delivery;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.ContentForms;
import no.innhold.publishing.Rehearsal;
import no.innhold.publishing.release.ReleaseDetail;
import no.innhold.publishing.release.ReleaseItemDetail;
import no.innhold.publishing.release.ReleaseState;
import no.innhold.publishing.release.Releases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is not public yet, in the form in which it will be. */
@Path("/preview/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
@Tag(name = "Preview")
public class PreviewResource {

    private final PreviewLinks links;
    private final Rehearsal rehearsal;
    private final Releases releases;
    private final ContentForms forms;
    private final LiveCollections collections;
    private final Delivery delivery;

    PreviewResource(
            PreviewLinks links,
            Rehearsal rehearsal,
            Releases releases,
            ContentForms forms,
            LiveCollections collections,
            Delivery delivery) {
        this.links = links;
        this.rehearsal = rehearsal;
        this.releases = releases;
        this.forms = forms;
        this.collections = collections;
        this.delivery = delivery;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPreview",
            summary = "Follow a preview link",
            description = "The newest edition of a text as readers will see it, with references as they will be: at the"
                    + " instant it is scheduled for, else as if it were published now. For a release, all its texts at"
                    + " its instant. Takes `fields`, `expand` and `body` as the delivery of the item does.")
    @APIResponse(responseCode = "200", description = "The item in the form of delivery, or the items of a release.")
    public Response preview(@PathParam("token") String token, @Context UriInfo uri) {
        try {
            PreviewTarget target = links.open(token).orElseThrow(ProblemException::notFound);
            if (target instanceof PreviewTarget.Text text) {
                return privately(item(text, uri))
                        .header(HttpHeaders.CONTENT_LANGUAGE, text.locale())
                        .build();
            }
            return privately(items((PreviewTarget.OfRelease) target, uri)).build();
        } catch (ProblemException refused) {
            throw refused.forNobodyElse();
        }
    }

    private JsonNode item(PreviewTarget.Text text, UriInfo uri) {
        return rehearsal.of(
                forms.of(text.type()),
                text.id(),
                text.locale(),
                at -> delivery.preview(collections.of(text.type()), text.id(), text.locale(), at, uri));
    }

    private JsonNode items(PreviewTarget.OfRelease target, UriInfo uri) {
        ReleaseDetail release = releases.one(target.id());
        if (release.state() == ReleaseState.CANCELLED) {
            throw ProblemException.notFound();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("name", release.name()).put("at", release.at().toString());
        var items = answer.putArray("items");
        for (ReleaseItemDetail item :
                release.items().stream().filter(ReleaseItemDetail::included).toList()) {
            items.add(delivery.preview(collections.of(item.type()), item.id(), item.locale(), release.at(), uri));
        }
        return answer;
    }

    private static Response.ResponseBuilder privately(JsonNode body) {
        return Response.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex");
    }
}
