package no.innhold.delivery.answer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import no.innhold.content.epoch.Standing;
import no.innhold.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP response of a finished answer: status, validators, lifetime, packing. */
@Singleton
class Responses {

    private static final int PERMANENT_REDIRECT = 308;
    private static final String SURROGATE_KEY = "Surrogate-Key";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final DatabaseClock clock;
    private Instant started = Instant.EPOCH;

    Responses(DatabaseClock clock) {
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        started = clock.instant();
    }

    /** Whether its headers will be the same from now on: {@code Last-Modified} appears a moment late. */
    boolean isSettled(FinishedAnswer answer) {
        return lastModified(answer.standing()).isPresent();
    }

    ContentCoding coding(FinishedAnswer answer, HttpHeaders request) {
        return answer.coding(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    Response of(FinishedAnswer answer, HttpHeaders request) {
        return of(answer, request, 0);
    }

    /**
     * The answer, or 304 if the client has it already.
     *
     * @param age seconds since it was known to be up to date
     */
    Response of(FinishedAnswer answer, HttpHeaders request, long age) {
        Optional<Instant> lastModified = lastModified(answer.standing());
        Response.ResponseBuilder response = about(answer, lastModified.orElse(null), request)
                .header(HttpHeaders.CACHE_CONTROL, answer.lifetime(clock.instant()));
        lastModified.ifPresent(at -> response.header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(at)));
        if (age > 0) {
            response.header("Age", age);
        }
        return response.build();
    }

    /** For whoever asked only. */
    Response inPrivate(FinishedAnswer answer, HttpHeaders request) {
        return about(answer, null, request)
                .header(HttpHeaders.CACHE_CONTROL, Lifetime.NONE)
                .build();
    }

    Response unsettled(byte[] plain, String surrogateKey, HttpHeaders request) {
        ContentCoding coding = ContentCoding.best(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING), plain.length);
        return conditional(EntityTags.of(plain), coding, () -> coding.encode(plain), null, request)
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(SURROGATE_KEY, surrogateKey)
                .build();
    }

    private Response.ResponseBuilder about(
            FinishedAnswer finished, @Nullable Instant lastModified, HttpHeaders request) {
        Answer answer = finished.answer();
        String vary = answer.localeGiven() ? "Accept, Accept-Encoding" : "Accept, Accept-Encoding, Accept-Language";
        String keys = String.join(" ", answer.surrogateKeys());
        if (answer.movedTo() != null) {
            return Response.status(PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, answer.movedTo().toString())
                    .header(HttpHeaders.VARY, vary)
                    .header(SURROGATE_KEY, keys);
        }
        ContentCoding coding = coding(finished, request);
        Response.ResponseBuilder response = conditional(
                        finished.hash(), coding, () -> finished.bytes(coding), lastModified, request)
                .header(HttpHeaders.VARY, vary)
                .header(SURROGATE_KEY, keys);
        if (!answer.locales().isEmpty()) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", new TreeSet<>(answer.locales())));
        }
        answer.links().forEach(link -> response.header(HttpHeaders.LINK, link));
        return response;
    }

    private static Response.ResponseBuilder conditional(
            String hash,
            ContentCoding coding,
            Supplier<byte[]> packed,
            @Nullable Instant lastModified,
            HttpHeaders request) {
        boolean known = EntityTags.isKnown(
                hash,
                lastModified,
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        Response.ResponseBuilder response = known ? Response.notModified() : ok(packed.get());
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

    /** Left out while its second still runs: another change in the same second would look like none. */
    private Optional<Instant> lastModified(Standing standing) {
        Instant latest = standing.lastChange().isAfter(started) ? standing.lastChange() : started;
        return Optional.of(latest.truncatedTo(ChronoUnit.SECONDS))
                .filter(at -> at.plusSeconds(1).isBefore(clock.instant()));
    }
}
