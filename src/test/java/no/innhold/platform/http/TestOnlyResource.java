package no.innhold.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import no.innhold.platform.json.StrictJson;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.MDC;

/** Endpoints that do nothing but fail or answer in one way each. */
@Path("/test-only")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TestOnlyResource {

    public record Link(@NotBlank String title) {}

    public record Input(
            @NotNull @Size(max = 10) String title, @Max(5) Integer count, List<@Valid Link> links) {}

    private final StrictJson json;
    private final Validator validator;

    TestOnlyResource(StrictJson json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @GET
    @Operation(hidden = true)
    @Path("ok")
    public String ok() {
        return "{}";
    }

    @GET
    @Operation(hidden = true)
    @Path("log-context")
    @Produces(MediaType.TEXT_PLAIN)
    public String logContext() {
        return String.valueOf(MDC.get(RequestId.LOG_KEY));
    }

    @GET
    @Operation(hidden = true)
    @Path("not-modified")
    public Response notModified() {
        return Response.notModified("\"1\"").build();
    }

    @GET
    @Operation(hidden = true)
    @Path("redirect")
    public Response redirect() {
        return Response.status(308).location(URI.create("/test-only/ok")).build();
    }

    @DELETE
    @Operation(hidden = true)
    @Path("things/{id}")
    public void delete(@PathParam("id") String id) {}

    @GET
    @Operation(hidden = true)
    @Path("things/{id}")
    public String thing(@PathParam("id") String id) {
        return "\"" + id + "\"";
    }

    @POST
    @Operation(hidden = true)
    @Path("validated")
    @Consumes(MediaType.APPLICATION_JSON)
    public String validated(Input input) {
        Set<ConstraintViolation<Input>> violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return "{}";
    }

    @POST
    @Operation(hidden = true)
    @Path("strict")
    @Consumes(MediaType.APPLICATION_JSON)
    public String strict(byte[] body) {
        return json.parse(body, Input.class).title();
    }

    @GET
    @Operation(hidden = true)
    @Path("role")
    @RolesAllowed("admin")
    public String role() {
        return "{}";
    }

    @GET
    @Operation(hidden = true)
    @Path("fail/{how}")
    public String fail(@PathParam("how") String how) throws Throwable {
        throw switch (how) {
            case "gone" -> ProblemException.gone("withdrawn", "Trukket etter ønske fra forfatteren.");
            case "unknown-parameter" -> ProblemException.unknownParameter("pagesize", "limit");
            case "edit-conflict" ->
                ProblemException.editConflict(
                        "\"4\"", List.of(FieldError.pointer("/title", "changed", Message.of("edit-conflict"))));
            case "unauthorized" -> new UnauthorizedException("secret words");
            case "bad-token" -> new AuthenticationFailedException("secret words");
            case "forbidden" -> new ForbiddenException("secret words");
            case "pool" ->
                new IllegalStateException(new SQLException("Acquisition timeout while waiting for new connection"));
            case "timeout" -> new IllegalStateException(new SQLException("canceling statement", "57014"));
            case "away" -> new IllegalStateException(new SQLException("terminating connection", "57P01"));
            case "unique" -> new IllegalStateException(new SQLException("Key (slug)=(x)", "23505"));
            case "syntax" -> new SQLException("select * from secret_table", "42601");
            case "broken" -> new IllegalStateException("secret words in no.innhold.Secret");
            case "error" -> new LinkageError("secret words");
            default -> ProblemException.notFound();
        };
    }
}
