package no.innhold.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import no.innhold.access.Pages;
import no.innhold.access.Role;
import no.innhold.management.Writes;
import no.innhold.platform.json.StrictJson;
import no.innhold.publishing.difference.MergePatch;
import no.innhold.publishing.http.EditorBody;
import no.innhold.publishing.http.EditorParameters;
import no.innhold.publishing.http.EditorRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is told of changes over HTTP. */
@Path("/manage/v1/webhooks")
@RolesAllowed(Role.Name.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
@Tag(name = "Webhooks")
public class WebhookResource {

    private final EditorRequest request;
    private final EditorBody bodies;
    private final Webhooks webhooks;
    private final WebhookRows rows;
    private final Pages pages;
    private final Writes writes;
    private final StrictJson json;
    private final ObjectMapper mapper;
    private final Caller caller;

    WebhookResource(
            EditorRequest request,
            EditorBody bodies,
            Webhooks webhooks,
            WebhookRows rows,
            Pages pages,
            Writes writes,
            StrictJson json,
            ObjectMapper mapper,
            Caller caller) {
        this.request = request;
        this.bodies = bodies;
        this.webhooks = webhooks;
        this.rows = rows;
        this.pages = pages;
        this.writes = writes;
        this.json = json;
        this.mapper = mapper;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "List webhooks", description = "All webhooks, newest first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDetail[].class)))
    public Response list(@Context UriInfo uri) {
        return pages.page(rows, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Make a webhook",
            description = "Tells its receiver of every change from now on. The answer shows the secret that its calls"
                    + " are signed with, this once. There may be 100 webhooks.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookInput.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedWebhook.class)))
    public Response create(byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        return writes.runSecret(body, () -> {
            IssuedWebhook webhook = webhooks.create(bodies.required(body, WebhookInput.class), caller.name());
            return Response.status(Response.Status.CREATED)
                    .entity(webhook)
                    .header(HttpHeaders.LOCATION, "/manage/v1/webhooks/" + webhook.id())
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhook", summary = "Get a webhook", description = "One webhook, without its secret.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDetail.class)))
    public WebhookDetail one(@PathParam("id") String id, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        return webhooks.one(EditorRequest.id(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceWebhook",
            summary = "Replace a webhook",
            description = "Changes all of it but its state and secret. Deliveries that wait go to the new address.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookInput.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDetail.class)))
    public Response replace(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        UUID webhook = EditorRequest.id(id);
        return writes.run(body, () -> Response.ok(
                        webhooks.change(webhook, bodies.required(body, WebhookInput.class), caller.name()))
                .build());
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "patchWebhook",
            summary = "Change a webhook",
            description = "Changes the members of a merge patch (RFC 7396); `null` removes one.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookInput.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDetail.class)))
    public Response patch(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        UUID webhook = EditorRequest.id(id);
        return writes.run(body, () -> {
            JsonNode patch = json.tree(body == null ? new byte[0] : body, StrictJson.Nulls.REMOVE);
            JsonNode present = mapper.valueToTree(webhooks.lock(webhook).input());
            WebhookInput input = bodies.checked(MergePatch.bound(present, patch, json, WebhookInput.class));
            return Response.ok(webhooks.change(webhook, input, caller.name())).build();
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "Takes it away with its deliveries. What is being sent at the moment still arrives.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") String id, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        UUID webhook = EditorRequest.id(id);
        return writes.run(null, () -> {
            webhooks.delete(webhook, caller.name());
            return Response.noContent().build();
        });
    }
}
