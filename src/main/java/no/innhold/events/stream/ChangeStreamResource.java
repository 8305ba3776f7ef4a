package no.innhold.events.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import no.innhold.events.ChangeItems;
import no.innhold.events.ChangeTokens;
import no.innhold.events.Changes;
import no.innhold.events.Standpoint;
import no.innhold.listing.Arguments;
import no.innhold.platform.http.limit.ClientAddress;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemType;
import no.innhold.platform.time.DatabaseClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of changes as server-sent events. */
@Path("/v1/changes/stream")
@PermitAll
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Changes")
public class ChangeStreamResource {

    private static final String EXAMPLE = """
            : listening
            id: AQAAAAAAABJn
            retry: 3000

            id: AQAAAAAAABJo
            data: {"sequence":"4712","at":"2026-01-05T11:00:00.000Z","kind":"updated","type":"news",\
            "id":"0198c0de-0000-7000-8000-000000000001","slug":"recovery","locale":"nb","href":"/v1/news/recovery?locale=nb"}

            """;

    private static final String SINCE = "since";
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    /** Keeps nginx from gathering events before it passes them on. */
    private static final String UNBUFFERED = "X-Accel-Buffering";

    private final Changes changes;
    private final ChangeItems items;
    private final Listeners listeners;
    private final ClientAddress client;
    private final RecentChanges recent;
    private final ChangeTokens tokens;
    private final StreamConfiguration configuration;
    private final Clock clock;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;

    ChangeStreamResource(
            Changes changes,
            ChangeItems items,
            Listeners listeners,
            ClientAddress client,
            RecentChanges recent,
            ChangeTokens tokens,
            StreamConfiguration configuration,
            DatabaseClock clock,
            CurrentVertxRequest request,
            ObjectMapper json) {
        this.changes = changes;
        this.items = items;
        this.listeners = listeners;
        this.client = client;
        this.recent = recent;
        this.tokens = tokens;
        this.configuration = configuration;
        this.clock = clock;
        this.request = request;
        this.json = json;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "streamChanges",
            summary = "Listen to changes",
            description = "The same rows as `/v1/changes`, sent as they come. The `id` of each event is a token, with"
                    + " which both can be gone on from; a client that was cut off sends the last one as"
                    + " `Last-Event-ID` and misses nothing. Without it, the stream begins with the next change."
                    + " A comment comes at times when nothing changes. The event `reset` says that the token has"
                    + " expired, or is from the middle of a first read: start over with `/v1/changes`.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "events", value = EXAMPLE)))
    public Multi<OutboundSseEvent> listen(
            @Parameter(description = "The `id` of the last event, or a token of `/v1/changes`.")
                    @HeaderParam(LAST_EVENT_ID)
                    @Nullable
                    String lastEventId,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        refuseSince(uri);
        Arguments arguments = Arguments.parse(uri.getRequestUri().getRawQuery(), changes.following());
        String filters = arguments.canonicalFilters();
        String token = lastEventId == null ? "" : lastEventId;
        boolean fresh = token.isEmpty();
        recent.catchUp();
        Standpoint standpoint = fresh ? Standpoint.behind(recent.end()) : tokens.read(LAST_EVENT_ID, token, filters);
        Reel.Following following = new Reel.Following(
                new Selection(arguments, items, clock)::of,
                sequence -> tokens.of(Standpoint.behind(sequence), filters),
                !fresh && (standpoint.isInState() || tokens.isExpired(standpoint)),
                configuration.reconnect());
        Reel reel = new Reel(recent, following, standpoint.sequence(), sse, json);
        HttpServerRequest connection = request.getCurrent().request();
        Multi<OutboundSseEvent> events = listeners.admit(client.of(connection), reel);
        connection.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader(UNBUFFERED, "no");
        return events;
    }

    /** Whoever comes from the pages of changes tries this first. */
    private static void refuseSince(UriInfo uri) {
        if (uri.getQueryParameters().containsKey(SINCE)) {
            Message detail = Message.of("changes.since-of-stream");
            throw ProblemException.of(ProblemType.UNKNOWN_PARAMETER, detail)
                    .withError(FieldError.parameter(SINCE, "unknown", detail));
        }
    }
}
