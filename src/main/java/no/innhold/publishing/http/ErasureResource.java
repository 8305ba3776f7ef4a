package no.innhold.publishing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.regex.Pattern;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.listing.Arguments;
import no.innhold.management.Writes;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.publishing.erasure.EraseDocument;
import no.innhold.publishing.erasure.ErasePerson;
import no.innhold.publishing.erasure.ErasureDetail;
import no.innhold.publishing.erasure.ErasureInput;
import no.innhold.publishing.erasure.ErasureSummary;
import no.innhold.publishing.erasure.Erasures;
import no.innhold.publishing.erasure.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Erases for good: documents, and people's data. */
@Path("/manage/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
@Tag(name = "Erasure")
public class ErasureResource {

    /** A single word would be found in many texts that are not about the person. */
    private static final Pattern FULL_NAME =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’-]*(,?\\s+\\p{L}[\\p{L}\\p{M}.'’-]*)+");

    private final EditorRequest request;
    private final EditorBody bodies;
    private final EditorLists lists;
    private final EraseDocument documents;
    private final ErasePerson people;
    private final Erasures erasures;
    private final Writes writes;
    private final Caller caller;

    ErasureResource(
            EditorRequest request,
            EditorBody bodies,
            EditorLists lists,
            EraseDocument documents,
            ErasePerson people,
            Erasures erasures,
            Writes writes,
            Caller caller) {
        this.request = request;
        this.bodies = bodies;
        this.lists = lists;
        this.documents = documents;
        this.people = people;
        this.erasures = erasures;
        this.writes = writes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.Name.ADMIN)
    @Operation(
            operationId = "listErasures",
            summary = "List erasures",
            description = "That something was erased, when and by whom, the latest first; never what it was.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureSummary[].class)))
    public Response list(@Context UriInfo uri) {
        Arguments arguments = request.arguments(uri, EditorParameters.OF_PAGES);
        return lists.page("erasures", "nb", uri, arguments, erasures::page, erasures::count, Erasures::position);
    }

    @POST
    @RolesAllowed(Role.Name.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "erase",
            summary = "Erase a document or a person's data",
            description =
                    "Final. A document goes with all its editions, public or not; readers get 410 by its id. A person,"
                            + " by name, e-mail address or both, is taken out of every edition of every document, and what was"
                            + " searched for in vain with all words of the name or address is forgotten. Takes no"
                            + " `Idempotency-Key`: the answer is kept nowhere.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErasureInput.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ErasureDetail.class)))
    public Response erase(byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        return writes.runSecret(body, () -> Response.ok(erase(bodies.required(body, ErasureInput.class)))
                .build());
    }

    private ErasureDetail erase(ErasureInput input) {
        ErasureInput.PersonInput person = input.person();
        if ((input.document() == null) == (person == null)) {
            throw ProblemException.invalidContent("", "one-of", Message.of("erasure.one-of"));
        }
        if (person == null) {
            return documents.erase(Objects.requireNonNull(input.document()), caller.name());
        }
        if (person.name() != null && !FULL_NAME.matcher(person.name()).matches()) {
            throw ProblemException.invalidContent("/person/name", "full-name", Message.of("erasure.full-name"));
        }
        if (person.name() == null && person.email() == null) {
            throw ProblemException.invalidContent("/person", "required", Message.of("erasure.nobody"));
        }
        return people.erase(new Person(person.name(), person.email()), caller.name());
    }
}
