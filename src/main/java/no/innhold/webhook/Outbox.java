package no.innhold.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.innhold.access.Audit;
import no.innhold.events.EventLog;
import no.innhold.events.LogEntry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The transactions of the courier. None of them waits for a receiver. */
@ApplicationScoped
class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    /** At most so much of one webhook is under way, of all nodes together but for those that choose at once. */
    static final int EACH = 4;

    /** Longer than the longest call. */
    static final int LEASE_SECONDS = 25;

    private static final int SLICE = 500;
    private static final int MOST_TESTS = 50;
    private static final int ATTEMPTS_KEPT = 20;
    private static final int MOST_FORGOTTEN = 1_000;
    private static final String ACTOR = "webhook";

    private final DeliveryRows rows;
    private final WebhookRows webhooks;
    private final EventLog log;
    private final LetterWriter writer;
    private final RetryClock clock;
    private final Audit audit;
    private final ObjectMapper json;

    Outbox(
            DeliveryRows rows,
            WebhookRows webhooks,
            EventLog log,
            LetterWriter writer,
            RetryClock clock,
            Audit audit,
            ObjectMapper json) {
        this.rows = rows;
        this.webhooks = webhooks;
        this.log = log;
        this.writer = writer;
        this.clock = clock;
        this.audit = audit;
        this.json = json;
    }

    /** The webhooks that have something to take from the log. */
    @Transactional
    List<UUID> behind() {
        return rows.behind(log.last());
    }

    /** Writes deliveries for the next rows of the log, and for the next that are to be told again. */
    @Transactional
    void fill(UUID id) {
        Optional<DeliveryRows.Behind> locked = rows.lock(id);
        if (locked.isEmpty()) {
            return;
        }
        DeliveryRows.Behind webhook = locked.get();
        List<LogEntry> next = log.after(webhook.position(), SLICE);
        add(webhook, next, false);
        long position =
                next.isEmpty() ? webhook.position() : next.get(next.size() - 1).sequence();
        rows.moveOn(id, position, replay(webhook));
    }

    /** How far has been told again; null if that is all. */
    private @Nullable Long replay(DeliveryRows.Behind webhook) {
        Long position = webhook.replayPosition();
        Long until = webhook.replayUntil();
        if (position == null || until == null) {
            return null;
        }
        List<LogEntry> again = log.after(position, SLICE).stream()
                .filter(entry -> entry.sequence() <= until)
                .toList();
        add(webhook, again, true);
        return again.size() < SLICE
                ? null
                : Long.valueOf(again.get(again.size() - 1).sequence());
    }

    private void add(DeliveryRows.Behind webhook, List<LogEntry> entries, boolean again) {
        List<LogEntry> wanted = entries.stream().filter(webhook::wants).toList();
        if (!wanted.isEmpty()) {
            rows.add(webhook.id(), wanted, again, clock.now());
        }
    }

    /** Takes what is due and nobody sends, and writes what is to be sent. */
    @Transactional
    List<Letter> claim() {
        Instant now = clock.now();
        UUID lease = UUID.randomUUID();
        List<DeliveryRows.Claimed> claimed = new ArrayList<>(rows.claimDue(now, EACH, lease, LEASE_SECONDS));
        claimed.addAll(rows.claimTests(now, MOST_TESTS, lease, LEASE_SECONDS));
        List<Letter> letters = new ArrayList<>();
        for (DeliveryRows.Claimed delivery : claimed) {
            write(delivery, letters, now);
        }
        return letters;
    }

    private void write(DeliveryRows.Claimed delivery, List<Letter> letters, Instant now) {
        try {
            writer.write(delivery)
                    .ifPresentOrElse(
                            letters::add,
                            () -> rows.record(delivery, DeliveryState.SKIPPED, null, now, null, ATTEMPTS_KEPT));
        } catch (IllegalStateException e) {
            // such as a secret of another service's database; it waits for the end of its lease, the others do not
            LOG.warnf("delivery %s cannot be signed: %s", delivery.id(), e.getMessage());
        }
    }

    /** Writes down what became of attempts; nothing of those whose lease had ended, where another node went on. */
    @Transactional
    void record(List<Reply> replies) {
        replies.forEach(this::record);
    }

    private void record(Reply reply) {
        DeliveryRows.Claimed delivery = reply.letter().claimed();
        Instant now = clock.now();
        if (reply.attempt().failure() == FailureClass.GONE
                && webhooks.move(delivery.webhookId(), WebhookState.DISABLED, webhooks.now())) {
            audit.done(
                    ACTOR, "disable-webhook", null, null, delivery.webhookId().toString());
        }
        Optional<Duration> delay = reply.attempt().failure() == null ? Optional.empty() : next(reply);
        DeliveryState state = reply.attempt().failure() == null
                ? DeliveryState.DELIVERED
                : delay.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED;
        Instant due = delay.map(now::plus).orElse(null);
        rows.record(delivery, state, due, now, written(reply.attempt()), ATTEMPTS_KEPT);
    }

    /** A test is not tried again. */
    private static Optional<Duration> next(Reply reply) {
        DeliveryRows.Claimed delivery = reply.letter().claimed();
        return delivery.sequence() == null
                ? Optional.empty()
                : RetrySchedule.after(
                        delivery.tries() + 1,
                        reply.retryAfter(),
                        ThreadLocalRandom.current().nextDouble());
    }

    /** When the oldest of what could have been sent was due. */
    @Transactional
    Optional<Duration> lag() {
        Instant now = clock.now();
        return rows.oldestDue(now).map(due -> Duration.between(due, now));
    }

    /** Forgets what was finished long ago; returns whether there is more. */
    @Transactional
    boolean forget(Duration keep) {
        return rows.forget(clock.now().minus(keep), MOST_FORGOTTEN) == MOST_FORGOTTEN;
    }

    private String written(Attempt attempt) {
        try {
            return json.writeValueAsString(attempt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
