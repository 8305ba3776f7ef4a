package no.innhold.project;

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

/** The public projects. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectResource {

    private final Delivery delivery;
    private final ProjectRepository projects;

    ProjectResource(Delivery delivery, ProjectRepository projects) {
        this.delivery = delivery;
        this.projects = projects;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(projects, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    public Response one(@PathParam("slugOrId") String slugOrId, @Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.item(projects, slugOrId, uri, headers);
    }
}
