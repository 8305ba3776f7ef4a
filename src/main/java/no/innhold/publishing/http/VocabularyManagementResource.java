package no.innhold.publishing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import no.innhold.access.Caller;
import no.innhold.access.Role;
import no.innhold.content.Locales;
import no.innhold.content.Vocabulary;
import no.innhold.listing.Arguments;
import no.innhold.management.IfMatch;
import no.innhold.management.Preconditions;
import no.innhold.management.Writes;
import no.innhold.platform.json.StrictJson;
import no.innhold.publishing.EntryForm;
import no.innhold.publishing.EntryForms;
import no.innhold.publishing.EntryInput;
import no.innhold.publishing.KeepVocabulary;
import no.innhold.publishing.vocabulary.EntryDetail;
import no.innhold.publishing.vocabulary.ReadEntries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Organisations and topics as editors keep them. */
@Path("/manage/v1/{vocabulary: " + Vocabulary.COLLECTIONS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Extension(name = "x-smallrye-profile-management", value = "")
public class VocabularyManagementResource {

    private final EntryForms forms;
    private final EditorRequest request;
    private final EditorLists lists;
    private final ReadEntries read;
    private final EntryAnswers answers;
    private final KeepVocabulary keep;
    private final Locales locales;
    private final Writes writes;
    private final StrictJson json;
    private final Caller caller;

    VocabularyManagementResource(
            EntryForms forms,
            EditorRequest request,
            EditorLists lists,
            ReadEntries read,
            EntryAnswers answers,
            KeepVocabulary keep,
            Locales locales,
            Writes writes,
            StrictJson json,
            Caller caller) {
        this.forms = forms;
        this.request = request;
        this.lists = lists;
        this.read = read;
        this.answers = answers;
        this.keep = keep;
        this.locales = locales;
        this.writes = writes;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "listEditedEntries",
            summary = "List entries",
            description = "All entries by name, each as it was sent and with the number of documents that use it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryDetail[].class)))
    public Response list(@PathParam("vocabulary") String vocabulary, @Context UriInfo uri) {
        Arguments arguments = request.arguments(uri, EditorParameters.OF_ENTRIES);
        EntryForm<?> form = forms.of(vocabulary);
        String part = arguments.one("q").orElse(null);
        return lists.page(
                "manage/" + vocabulary,
                locales.defaultLocale(),
                uri,
                arguments,
                (cursor, limit) -> read.page(form, part, cursor, limit),
                () -> read.count(form, part),
                ReadEntries::position);
    }

    @POST
    @RolesAllowed(Role.Name.PUBLISHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createEntry",
            summary = "Create an entry",
            description = "Makes an entry, which is public at once. Without `slug`, one is made of its name.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EntryDetail.class)))
    public Response create(@PathParam("vocabulary") String vocabulary, byte @Nullable [] body, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        EntryForm<?> form = forms.of(vocabulary);
        return writes.run(body, () -> {
            String slug = create(form, body);
            return answers.of(Response.Status.CREATED, form, slug)
                    .header(HttpHeaders.LOCATION, path(vocabulary, slug))
                    .build();
        });
    }

    @GET
    @Path("/{slug}")
    @RolesAllowed(Role.Name.READER)
    @Operation(
            operationId = "getEditedEntry",
            summary = "Get an entry",
            description = "One entry as it was sent. A former slug answers 308 to the present one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryDetail.class)))
    @APIResponse(responseCode = "308", description = "A former slug leads to the present one.")
    public Response one(
            @PathParam("vocabulary") String vocabulary, @PathParam("slug") String slug, @Context UriInfo uri) {
        request.arguments(uri, EditorParameters.NONE);
        EntryForm<?> form = forms.of(vocabulary);
        String present = read.presentSlug(form, slug);
        return present.equals(slug)
                ? answers.of(Response.Status.OK, form, slug).build()
                : Response.status(Response.Status.PERMANENT_REDIRECT)
                        .header(HttpHeaders.LOCATION, path(vocabulary, present))
                        .build();
    }

    @PUT
    @Path("/{slug}")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceEntry",
            summary = "Replace an entry",
            description = "Replaces all that is said of an entry. Under another `slug`, the former one redirects. An"
                    + " entry is changed under its present slug only: a former one is 404.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryDetail.class)))
    public Response replace(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("slug") String slug,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        request.arguments(uri, EditorParameters.NONE);
        EntryForm<?> form = forms.of(vocabulary);
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(body, () -> answers.of(Response.Status.OK, form, replace(form, slug, ifMatch, body))
                .build());
    }

    @PATCH
    @Path("/{slug}")
    @RolesAllowed(Role.Name.PUBLISHER)
    @Consumes(ContentManagementResource.MERGE_PATCH)
    @Operation(
            operationId = "patchEntry",
            summary = "Change an entry",
            description =
                    "Changes the members of a merge patch (RFC 7396); `null` removes one. An entry is changed under"
                            + " its present slug only: a former one is 404.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryDetail.class)))
    public Response patch(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("slug") String slug,
            byte @Nullable [] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        request.arguments(uri, EditorParameters.NONE);
        EntryForm<?> form = forms.of(vocabulary);
        IfMatch ifMatch = Preconditions.ifMatch(headers);
        return writes.run(body, () -> {
            var patch = json.tree(ContentManagementResource.bytes(body), StrictJson.Nulls.REMOVE);
            return answers.of(Response.Status.OK, form, keep.patch(form, slug, ifMatch, patch, caller.name()))
                    .build();
        });
    }

    private <I extends EntryInput> String create(EntryForm<I> form, byte @Nullable [] body) {
        return keep.create(form, input(form, body), caller.name());
    }

    private <I extends EntryInput> String replace(
            EntryForm<I> form, String slug, IfMatch ifMatch, byte @Nullable [] body) {
        return keep.replace(form, slug, ifMatch, input(form, body), caller.name());
    }

    private <I extends EntryInput> I input(EntryForm<I> form, byte @Nullable [] body) {
        return json.parse(ContentManagementResource.bytes(body), form.inputClass());
    }

    private static String path(String vocabulary, String slug) {
        return "/manage/v1/" + vocabulary + "/" + slug;
    }
}
