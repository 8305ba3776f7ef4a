package no.innhold.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.innhold.events.EventLog;
import no.innhold.events.LogEntry;
import no.innhold.platform.http.ServiceAddress;
import no.innhold.platform.outgoing.Call;
import no.innhold.platform.time.DatabaseClock;

/** Makes what is sent of the row of the log as it is now, so that nothing that was erased is sent. */
@Singleton
class LetterWriter {

    /** A reference within the service, for a deployment that does not say under which address it is known. */
    private static final String RELATIVE = "/v1";

    private final EventLog log;
    private final WebhookSecrets secrets;
    private final DatabaseClock clock;
    private final ObjectMapper json;
    private final String source;

    LetterWriter(EventLog log, WebhookSecrets secrets, DatabaseClock clock, ObjectMapper json, ServiceAddress address) {
        this.log = log;
        this.secrets = secrets;
        this.clock = clock;
        this.json = json;
        this.source = address.publicUrl().orElse(RELATIVE);
    }

    /** Empty if what it was to tell is not in the log any more: erased, which is told by a row of its own, or too old. */
    Optional<Letter> write(DeliveryRows.Claimed delivery) {
        Instant now = clock.instant();
        if (delivery.sequence() == null) {
            CloudEvent test = CloudEvent.test(
                    delivery.id().toString(), delivery.webhookId().toString(), delivery.createdAt(), source);
            return Optional.of(letter(delivery, test, now));
        }
        return entry(delivery.sequence())
                .filter(entry -> entry.kind().wire().equals(delivery.kind()))
                .map(entry -> letter(delivery, CloudEvent.of(entry, source), now));
    }

    private Optional<LogEntry> entry(long sequence) {
        return log.after(sequence - 1, 1).stream()
                .filter(entry -> entry.sequence() == sequence)
                .findFirst();
    }

    private Letter letter(DeliveryRows.Claimed delivery, CloudEvent event, Instant now) {
        byte[] body = body(event);
        String id = delivery.id().toString();
        List<WebhookSecret> valid = Stream.of(
                        Optional.of(delivery.secret()), Optional.ofNullable(delivery.previousSecret()))
                .flatMap(Optional::stream)
                .map(closed -> secrets.open(closed, delivery.webhookId()))
                .toList();
        Map<String, String> headers = Map.of(
                "Content-Type",
                CloudEvent.MEDIA_TYPE,
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                WebhookSecret.sign(valid, id, now, body));
        return new Letter(delivery, new Call("POST", delivery.url(), headers, body));
    }

    private byte[] body(CloudEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
