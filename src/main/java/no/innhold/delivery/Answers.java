package no.innhold.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.innhold.content.epoch.Boundaries;
import no.innhold.content.epoch.Standing;
import no.innhold.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP response of an answer: bytes, validators, lifetime, encoding. */
@Singleton
public class Answers {

    private static final int PERMANENT_REDIRECT = 308;
    private static final int LONGEST_AGE = 60;
    private static final int WHILE_REVALIDATE = 60;
    private static final int IF_ERROR = 86_400;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final ObjectMapper json;
    private final Boundaries boundaries;
    private final DatabaseClock clock;
    private Instant started = Instant.EPOCH;

    Answers(ObjectMapper json, Boundaries boundaries, DatabaseClock clock) {
        this.json = json;
        this.boundaries = boundaries;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        started = clock.instant();
    }

    /** How far the types have come that an answer shows; to be asked for before its first query. */
    public Standing standing(Collection<String> types) {
        return boundaries.standing(types);
    }

    /** The response to a request with these headers: the answer, or 304 if the client has it already. */
    public Response respond(Answer answer, HttpHeaders request) {
        Optional<Instant> lastModified = answer.isPrivate() ? Optional.empty() : lastModified(answer.standing());
        Response.ResponseBuilder response = conditional(answer.body(), lastModified, request)
                .header(HttpHeaders.VARY, vary(answer))
                .header(HttpHeaders.CACHE_CONTROL, lifetime(answer));
        lastModified.ifPresent(at -> response.header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(at)));
        if (!answer.locales().isEmpty()) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", new TreeSet<>(answer.locales())));
        }
        answer.links().forEach(link -> response.header(HttpHeaders.LINK, link));
        return response.header("Surrogate-Key", String.join(" ", answer.surrogateKeys()))
                .build();
    }

    /** As {@link #respond}, for what may be kept but has to be asked for each time, and has no language of its own. */
    public Response unsettled(Object body, String surrogateKey, HttpHeaders request) {
        return conditional(body, Optional.empty(), request)
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Surrogate-Key", surrogateKey)
                .build();
    }

    private Response.ResponseBuilder conditional(Object body, Optional<Instant> lastModified, HttpHeaders request) {
        byte[] plain = bytes(body);
        ContentCoding coding = ContentCoding.best(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING), plain.length);
        String hash = EntityTags.of(plain);
        boolean known = EntityTags.isKnown(
                hash,
                lastModified.orElse(null),
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        Response.ResponseBuilder response = known ? Response.notModified() : ok(coding.encode(plain));
        response.header(HttpHeaders.ETAG, "\"" + hash + coding.suffix() + "\"");
        if (!known && !coding.isIdentity()) {
            response.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        return response;
    }

    // HEAD tells the length as well, and has no body to tell it by
    private static Response.ResponseBuilder ok(byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CONTENT_LENGTH, bytes.length);
    }

    /** 308 to where an item is now, with the lifetime of any answer of its type. */
    public Response moved(URI to, Standing standing, boolean localeGiven, boolean isPrivate) {
        Answer answer = new Answer("", Set.of(), standing, List.of(), List.of(), localeGiven, isPrivate);
        return Response.status(PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, to.toString())
                .header(HttpHeaders.VARY, vary(answer))
                .header(HttpHeaders.CACHE_CONTROL, lifetime(answer))
                .build();
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }

    private static String vary(Answer answer) {
        return answer.localeGiven() ? "Accept, Accept-Encoding" : "Accept, Accept-Encoding, Accept-Language";
    }

    /** Freshness ends at the next moment anything can change, staleness at the next moment anything is taken away. */
    private String lifetime(Answer answer) {
        if (answer.isPrivate()) {
            return "private, no-store";
        }
        Instant now = clock.instant();
        long untilChange = secondsUntil(now, answer.standing().nextChange());
        long untilDisappearance = secondsUntil(now, answer.standing().nextDisappearance());
        long age = Math.min(LONGEST_AGE, untilChange);
        long stale = Math.max(0, untilDisappearance - age);
        return "public, max-age=%d, stale-while-revalidate=%d, stale-if-error=%d"
                .formatted(age, Math.min(WHILE_REVALIDATE, stale), Math.min(IF_ERROR, stale));
    }

    private static long secondsUntil(Instant now, @Nullable Instant moment) {
        return moment == null
                ? Long.MAX_VALUE / 2
                : Math.max(0, Duration.between(now, moment).toSeconds());
    }

    /** Left out while its second still runs: another change in the same second would look like none. */
    private Optional<Instant> lastModified(Standing standing) {
        Instant latest = standing.lastChange().isAfter(started) ? standing.lastChange() : started;
        return Optional.of(latest.truncatedTo(ChronoUnit.SECONDS))
                .filter(at -> at.plusSeconds(1).isBefore(clock.instant()));
    }
}
