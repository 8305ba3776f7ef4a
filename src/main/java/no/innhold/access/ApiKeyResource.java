package no.innhold.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import no.innhold.listing.Arguments;
import no.innhold.management.Writes;
import no.innhold.platform.json.StrictJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API keys. */
@Path("/manage/v1/api-keys")
@RolesAllowed(Role.Name.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
public class ApiKeyResource {

    private final ApiKeys keys;
    private final ApiKeyRows rows;
    private final Pages pages;
    private final Writes writes;
    private final StrictJson json;
    private final Caller caller;

    ApiKeyResource(ApiKeys keys, ApiKeyRows rows, Pages pages, Writes writes, StrictJson json, Caller caller) {
        this.keys = keys;
        this.rows = rows;
        this.pages = pages;
        this.writes = writes;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @Extension(name = "x-smallrye-profile-management", value = "")
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description = "All keys, newest first, those that were revoked included.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the list.",
            content = @Content(schema = @Schema(implementation = ApiKey[].class)))
    public Response list(@Context UriInfo uri) {
        return pages.page(rows, uri);
    }

    @POST
    @Extension(name = "x-smallrye-profile-management", value = "")
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key",
            description = "Makes a key. The answer shows it once; the service keeps no more than a hash.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewKey.class)))
    @APIResponse(
            responseCode = "201",
            description = "The key.",
            content = @Content(schema = @Schema(implementation = IssuedKey.class)))
    public Response create(@Context UriInfo uri, byte[] body) {
        checkQuery(uri);
        return writes.runSecret(body, () -> {
            IssuedKey key = keys.create(json.parse(body, NewKey.class), caller.name());
            return Response.status(Response.Status.CREATED).entity(key).build();
        });
    }

    @POST
    @Path("/{id}/rotate")
    @Extension(name = "x-smallrye-profile-management", value = "")
    @Operation(
            operationId = "rotateApiKey",
            summary = "Give an API key a new secret",
            description = "Gives the key a new secret, shown once. The one before works for 24 hours, or as long as "
                    + "the body says; an older one ends at once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Rotation.class)))
    @APIResponse(
            responseCode = "200",
            description = "The key with its new secret.",
            content = @Content(schema = @Schema(implementation = IssuedKey.class)))
    public Response rotate(@PathParam("id") String id, @Context UriInfo uri, byte[] body) {
        checkQuery(uri);
        return writes.runSecret(body, () -> {
            Rotation rotation = body.length == 0 ? Rotation.STANDARD : json.parse(body, Rotation.class);
            return Response.ok(keys.rotate(id, rotation, caller.name())).build();
        });
    }

    @DELETE
    @Path("/{id}")
    @Extension(name = "x-smallrye-profile-management", value = "")
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke an API key",
            description = "Ends the key at once. It stays in the list; its name is not used again.")
    @APIResponse(responseCode = "204", description = "The key is revoked.")
    public Response revoke(@PathParam("id") String id, @Context UriInfo uri) {
        checkQuery(uri);
        return writes.run(null, () -> {
            keys.revoke(id, caller.keyId().orElse(null), caller.name());
            return Response.noContent().build();
        });
    }

    private static void checkQuery(UriInfo uri) {
        Arguments.parse(uri.getRequestUri().getRawQuery(), List.of());
    }
}
