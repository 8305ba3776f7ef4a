package no.innhold.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import no.innhold.management.Writes;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.Session;

/** Writes that leave nothing but an entry in the audit log, and reads for each role. */
@Path("/manage/v1/pages/test-only")
public class TestOnlyManagementResource {

    private final Writes writes;
    private final Audit audit;
    private final Caller caller;
    private final Slow slow;

    TestOnlyManagementResource(Writes writes, Audit audit, Caller caller, Slow slow) {
        this.writes = writes;
        this.audit = audit;
        this.caller = caller;
        this.slow = slow;
    }

    @GET
    @Path("reader")
    @RolesAllowed(Role.Name.READER)
    @Operation(hidden = true)
    public Map<String, String> reader() {
        return Map.of("caller", caller.name());
    }

    @GET
    @Path("publisher")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Operation(hidden = true)
    public Map<String, String> publisher() {
        return Map.of("caller", caller.name());
    }

    @GET
    @Path("admin")
    @RolesAllowed(Role.Name.ADMIN)
    @Operation(hidden = true)
    public Map<String, String> admin() {
        return Map.of("caller", caller.name());
    }

    @GET
    @Path("reach/{collection}")
    @RolesAllowed(Role.Name.READER)
    @Operation(hidden = true)
    public Map<String, String> reach(@PathParam("collection") String collection) {
        caller.mustReach(collection);
        return Map.of();
    }

    @GET
    @Path("forgotten")
    @Operation(hidden = true)
    public Map<String, String> forgotten() {
        return Map.of();
    }

    /** Done as often as the audit log says. */
    @POST
    @Path("writes/{subject}")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(hidden = true)
    public Response write(@PathParam("subject") String subject, byte[] body) {
        return writes.run(body, () -> {
            slow.down();
            audit.done(caller.name(), "test-write", null, "nb", subject);
            return Response.created(URI.create("/manage/v1/pages/test-only/writes/" + subject))
                    .tag("1")
                    .entity(Map.of("length", body.length, "subject", subject))
                    .build();
        });
    }

    @PUT
    @Path("writes/{subject}")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(hidden = true)
    public Response replace(@PathParam("subject") String subject, byte[] body) {
        return writes.run(body, () -> Response.noContent().build());
    }

    @PATCH
    @Path("writes/{subject}")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(hidden = true)
    public Response patch(@PathParam("subject") String subject, byte[] body) {
        return writes.run(body, () -> Response.ok(Map.of("length", body.length)).build());
    }

    @POST
    @Path("failures/{subject}")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(hidden = true)
    public Response fail(@PathParam("subject") String subject, byte[] body) {
        return writes.run(body, () -> {
            audit.done(caller.name(), "test-write", null, null, subject);
            throw ProblemException.conflict(Message.of("conflict.concurrent"));
        });
    }

    @POST
    @Path("secrets/{subject}")
    @RolesAllowed(Role.Name.AUTHOR)
    @Operation(hidden = true)
    public Response secret(@PathParam("subject") String subject, byte[] body) {
        return writes.runSecret(
                body, () -> Response.ok(Map.of("secret", subject)).build());
    }

    /** Takes long enough for another request to come meanwhile. */
    @jakarta.enterprise.context.ApplicationScoped
    public static class Slow {

        private final Session session;

        Slow(Session session) {
            this.session = session;
        }

        void down() {
            session.createNativeQuery("select count(*) from pg_sleep(0.05)", Long.class)
                    .getSingleResult();
        }
    }
}
