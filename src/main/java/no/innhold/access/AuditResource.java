package no.innhold.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import no.innhold.listing.Arguments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log. */
@Path("/manage/v1/audit")
@RolesAllowed(Role.Name.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    private final AuditTrail trail;
    private final AuditChain chain;
    private final Pages pages;

    AuditResource(AuditTrail trail, AuditChain chain, Pages pages) {
        this.trail = trail;
        this.chain = chain;
        this.pages = pages;
    }

    @GET
    @Extension(name = "x-smallrye-profile-management", value = "")
    @Operation(
            operationId = "listAuditEntries",
            summary = "Read the audit log",
            description = "What was done and what was refused, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log.",
            content = @Content(schema = @Schema(implementation = AuditEntry[].class)))
    public Response list(@Context UriInfo uri) {
        return pages.page(trail, uri);
    }

    @GET
    @Path("/verify")
    @Extension(name = "x-smallrye-profile-management", value = "")
    @Operation(
            operationId = "verifyAuditLog",
            summary = "Verify the audit log",
            description = "Walks along the whole log and tells the first entry that was altered or is missing.")
    @APIResponse(
            responseCode = "200",
            description = "Whether the log is as it was written.",
            content = @Content(schema = @Schema(implementation = AuditVerdict.class)))
    public AuditVerdict verify(@Context UriInfo uri) {
        Arguments.parse(uri.getRequestUri().getRawQuery(), List.of());
        return chain.verify();
    }
}
