package no.innhold.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.management.Writes;
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

/** What can be done with a webhook, and what it has done. */
@Path("/manage/v1/webhooks")
@RolesAllowed(Role.Name.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
@Tag(name = "Webhooks")
public class WebhookActionResource {

    private static final ReplayInput ALL = new ReplayInput(null);

    private final EditorRequest request;
    private final EditorBody bodies;
    private final Webhooks webhooks;
    private final Replays replays;
    private final Courier courier;
    private final Writes writes;
    private final Caller caller;

    WebhookActionResource(
            EditorRequest request,
            EditorBody bodies,
            Webhooks webhooks,
            Replays replays,
            Courier courier,
            Writes writes,
            Caller caller) {
        this.request = request;
        this.bodies = bodies;
        this.webhooks = webhooks;
        this.replays = replays;
        this.courier = courier;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(
            operationId = "rotateWebhook",
            summary = "Give a webhook a new secret",
            description =
                    "The answer shows the new secret, this once. For 24 hours calls are signed with the one before"
                            + " as well; an older one ends at once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssuedWebhook.class)))
    public Response rotate(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        UUID webhook = EditorRequest.id(id);
        return writes.runSecret(body, () -> {
            bodies.none(body);
            return Response.ok(webhooks.rotate(webhook, caller.name())).build();
        });
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseWebhook",
            summary = "Pause a webhook",
            description = "Holds its deliveries back. Nothing is lost but what the log of changes forgets meanwhile.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDetail.class)))
    public Response pause(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        return act(id, body, uri, webhook -> Response.ok(webhooks.pause(webhook, caller.name())));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(
            operationId = "resumeWebhook",
            summary = "Resume a webhook",
            description = "Goes on where it was paused, or disabled by an answer 410 of its receiver.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDetail.class)))
    public Response resume(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        return act(id, body, uri, webhook -> Response.ok(webhooks.resume(webhook, caller.name())));
    }

    @POST
    @Path("/{id}/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Test a webhook",
            description =
                    "Sends `no.innhold.webhook.test`, once, also if the webhook is paused or disabled. What came of"
                            + " it is among its deliveries.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DeliveryDetail.class)))
    public Response test(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        return act(id, body, uri, webhook -> accepted(replays.test(webhook, caller.name())));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayWebhook",
            summary = "Send all since a token once more",
            description =
                    "Tells of every change since a token of `/v1/changes` once more, with the `webhook-id` it had;"
                            + " without a token, of all since the webhook was made.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReplayInput.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = WebhookDetail.class)))
    public Response replay(@PathParam("id") String id, byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        UUID webhook = EditorRequest.id(id);
        return woken(writes.run(body, () -> {
            ReplayInput input = bodies.optional(body, ReplayInput.class, ALL);
            return accepted(replays.since(webhook, input.since(), caller.name()))
                    .build();
        }));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the deliveries of a webhook",
            description = "The newest first, with their attempts and when the next is due. Finished ones are forgotten"
                    + " after 30 days.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryDetail[].class)))
    public Response deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        request.arguments(uri, WebhookParameters.OF_DELIVERIES);
        return replays.page(EditorRequest.id(id), uri);
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send one delivery once more",
            description = "Begins anew with the first attempt, at once; the `webhook-id` stays.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DeliveryDetail.class)))
    public Response replayOne(
            @PathParam("id") String id,
            @PathParam("delivery") String delivery,
            byte @Nullable [] body,
            @Context UriInfo uri) {
        return act(id, body, uri, webhook -> accepted(replays.one(webhook, EditorRequest.id(delivery), caller.name())));
    }

    /** An action that needs not be told anything. */
    private Response act(
            String id, byte @Nullable [] body, UriInfo uri, Function<UUID, Response.ResponseBuilder> action) {
        request.arguments(uri, EditorParameters.NONE);
        UUID webhook = EditorRequest.id(id);
        return woken(writes.run(body, () -> {
            bodies.none(body);
            return action.apply(webhook).build();
        }));
    }

    private static Response.ResponseBuilder accepted(Object entity) {
        return Response.accepted(entity);
    }

    /** After the transaction: what was asked for is there to be sent. */
    private Response woken(Response answer) {
        courier.wake();
        return answer;
    }
}
