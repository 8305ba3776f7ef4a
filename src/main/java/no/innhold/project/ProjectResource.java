package no.innhold.project;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public projects. */
@Path("/v1/projects")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectResource {

    private final Delivery delivery;
    private final ProjectRepository projects;

    ProjectResource(Delivery delivery, ProjectRepository projects) {
        this.delivery = delivery;
        this.projects = projects;
    }

    @GET
    @Operation(
            operationId = "listProjects",
            summary = "List projects",
            description = "Planned, ongoing and completed projects, by title unless `sort` says otherwise.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectSummary[].class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(projects, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    @Operation(
            operationId = "getProject",
            summary = "Get a project",
            description = "One project with its texts, links, attachments and contacts.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectDetail.class)))
    public Response one(
            @Parameter(example = "recoveryhjelpa") @PathParam("slugOrId") String slugOrId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return delivery.item(projects, slugOrId, uri, headers);
    }
}
