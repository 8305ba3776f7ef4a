package no.innhold.course;

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

/** The public courses. */
@Path("/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
public class CourseResource {

    private final Delivery delivery;
    private final CourseRepository courses;

    CourseResource(Delivery delivery, CourseRepository courses) {
        this.delivery = delivery;
        this.courses = courses;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(courses, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    public Response one(@PathParam("slugOrId") String slugOrId, @Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.item(courses, slugOrId, uri, headers);
    }
}
