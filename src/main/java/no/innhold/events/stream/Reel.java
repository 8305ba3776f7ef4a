package no.innhold.events.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import no.innhold.events.ChangeRow;
import no.innhold.events.LogEntry;

/**
 * What one listener is sent, in the order of the log: each row once, with the token to go on from as its id. Not for use
 * by several threads at a time.
 */
final class Reel {

    /** Rows that are looked at together. */
    private static final int BATCH = 50;

    private final RecentChanges recent;
    private final Following following;
    private final Sse sse;
    private final ObjectMapper json;
    private long sequence;
    private boolean begun;
    private boolean over;

    /**
     * How somebody follows the log.
     *
     * @param rows those it wants to know of, as they are sent
     * @param token for whoever has seen the rows up to a sequence
     * @param expired whether it stands before the oldest row there is
     */
    record Following(
            Function<List<LogEntry>, List<ChangeRow>> rows,
            LongFunction<String> token,
            boolean expired,
            Duration reconnect) {}

    /** @param sequence of the last row the listener has seen */
    Reel(RecentChanges recent, Following following, long sequence, Sse sse, ObjectMapper json) {
        this.recent = recent;
        this.following = following;
        this.sequence = sequence;
        this.sse = sse;
        this.json = json;
    }

    /** What is to be sent next; nothing if the listener knows all there is. */
    List<OutboundSseEvent> next() {
        if (over) {
            return List.of();
        }
        if (following.expired()) {
            return reset();
        }
        if (!begun) {
            begun = true;
            return List.of(sse.newEventBuilder()
                    .comment("listening")
                    .id(following.token().apply(sequence))
                    .reconnectDelay(following.reconnect().toMillis())
                    .build());
        }
        List<OutboundSseEvent> events = new ArrayList<>();
        List<LogEntry> rows;
        do {
            rows = recent.after(sequence, BATCH);
            if (!rows.isEmpty() && rows.get(0).sequence() > sequence + 1) {
                return reset();
            }
            following.rows().apply(rows).forEach(row -> events.add(event(row)));
            sequence = rows.isEmpty() ? sequence : rows.get(rows.size() - 1).sequence();
        } while (events.isEmpty() && !rows.isEmpty());
        return events;
    }

    /** Whether nothing will ever come again. */
    boolean isOver() {
        return over;
    }

    /** Says how far the log has come, also if nothing of it concerned the listener. */
    OutboundSseEvent heartbeat() {
        return sse.newEventBuilder()
                .comment("heartbeat")
                .id(following.token().apply(sequence))
                .build();
    }

    private List<OutboundSseEvent> reset() {
        over = true;
        return List.of(sse.newEventBuilder().name("reset").id("").data("{}").build());
    }

    private OutboundSseEvent event(ChangeRow row) {
        try {
            return sse.newEventBuilder()
                    .id(following.token().apply(Long.parseLong(row.sequence())))
                    .data(json.writeValueAsString(row))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
