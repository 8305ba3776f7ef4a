package no.innhold.course;

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

/** The public courses. */
@Path("/v1/courses")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CourseResource {

    private final Delivery delivery;
    private final CourseRepository courses;

    CourseResource(Delivery delivery, CourseRepository courses) {
        this.delivery = delivery;
        this.courses = courses;
    }

    @GET
    @Operation(
            operationId = "listCourses",
            summary = "List courses",
            description = "Courses and their sessions, by start unless `sort` says otherwise.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CourseSummary[].class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return delivery.list(courses, uri, headers);
    }

    @GET
    @Path("/{slugOrId}")
    @Operation(
            operationId = "getCourse",
            summary = "Get a course",
            description = "One course with its sessions, texts and links.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CourseDetail.class)))
    public Response one(
            @Parameter(example = "introkurs-for-familie-og-venner") @PathParam("slugOrId") String slugOrId,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return delivery.item(courses, slugOrId, uri, headers);
    }
}
