package no.innhold.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import no.innhold.events.ChangeRow;
import no.innhold.events.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: CloudEvents 1.0 in the structured JSON format.
 *
 * @param id the number of the row in the log, the same for all receivers
 * @param source the public address of the service
 * @param subject the {@code href} of what has changed; absent for what was erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        String datacontenttype,
        Object data) {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String VERSION = "1.0";
    private static final String JSON = "application/json";
    private static final String PREFIX = "no.innhold.";

    /** The data of a test. */
    record Test(String webhook, String message) {}

    static CloudEvent of(LogEntry entry, String source) {
        return new CloudEvent(
                VERSION,
                Long.toString(entry.sequence()),
                source,
                PREFIX + entry.type() + "." + entry.kind().wire(),
                entry.href(),
                entry.at(),
                JSON,
                ChangeRow.of(entry));
    }

    static CloudEvent test(String delivery, String webhook, Instant at, String source) {
        return new CloudEvent(
                VERSION,
                delivery,
                source,
                PREFIX + "webhook.test",
                "/manage/v1/webhooks/" + webhook,
                at,
                JSON,
                new Test(webhook, "This is a test. Nothing has changed."));
    }
}
