package no.innhold.webhook;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.innhold.events.LogAdvanced;
import no.innhold.platform.opening.DatabaseOpened;
import no.innhold.platform.outgoing.OutgoingCalls;
import no.innhold.platform.time.DatabaseClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries deliveries to their receivers: one thread on each node, which alone talks to the database and never waits for
 * a receiver. Woken when the log grows and when an answer comes, and looking by itself twice a second.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final long LONGEST_WAIT_MILLIS = 500;
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(1);
    private static final Duration MEASURING = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final OutgoingCalls calls;
    private final WebhookRules rules;
    private final WebhookConfiguration configuration;
    private final WebhookMeters meters;
    private final DatabaseClock clock;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopped;
    private @Nullable Thread thread;
    private Instant nextHousekeeping = Instant.MIN;
    private Instant nextMeasuring = Instant.MIN;

    Courier(
            Outbox outbox,
            OutgoingCalls calls,
            WebhookRules rules,
            WebhookConfiguration configuration,
            WebhookMeters meters,
            DatabaseClock clock) {
        this.outbox = outbox;
        this.calls = calls;
        this.rules = rules;
        this.configuration = configuration;
        this.meters = meters;
        this.clock = clock;
    }

    /** After the clock has been measured and the signing key is there. */
    void start(@Observes @Priority(5_000) DatabaseOpened event) {
        if (thread == null) {
            thread = new Thread(this::work, "webhook-courier");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        if (thread != null) {
            thread.join(4 * LONGEST_WAIT_MILLIS);
        }
    }

    void logGrew(@Observes LogAdvanced event) {
        wake();
    }

    /** Somebody has asked for something to be sent at once. */
    void wake() {
        woken.release();
    }

    private void work() {
        while (!stopped) {
            try {
                boolean more = round();
                if (!more && woken.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // the database is away, most likely: what is under way is written down later, or sent again
                LOG.warnf("deliveries wait, trying again: %s", e.getMessage());
                pause();
            }
        }
        finish();
    }

    /** What is answered in the last moments need not be sent again by others. */
    private void finish() {
        Instant end = clock.instant().plusMillis(LONGEST_WAIT_MILLIS);
        try {
            while (meters.underWay() > 0 && clock.instant().isBefore(end)) {
                pause();
            }
            writeDown();
        } catch (RuntimeException e) {
            LOG.infof("deliveries under way will be sent again: %s", e.getMessage());
        }
    }

    /** Returns whether there is more to do at once. */
    private boolean round() {
        writeDown();
        List<UUID> behind = outbox.behind();
        behind.forEach(this::fill);
        List<Letter> letters = outbox.claim();
        letters.forEach(this::send);
        keepHouse();
        return !behind.isEmpty() || !letters.isEmpty();
    }

    /** What cannot be written down while its lease lasts is sent again. */
    private void writeDown() {
        Instant leased = clock.instant().minusSeconds(Outbox.LEASE_SECONDS);
        replies.removeIf(reply -> reply.attempt().at().isBefore(leased));
        List<Reply> answered = List.copyOf(replies);
        if (!answered.isEmpty()) {
            outbox.record(answered);
            replies.removeAll(answered);
        }
    }

    /** One that fails does not keep others from theirs. */
    private void fill(UUID webhook) {
        try {
            outbox.fill(webhook);
        } catch (RuntimeException e) {
            LOG.warnf("webhook %s cannot take from the log: %s", webhook, e.getMessage());
        }
    }

    private void send(Letter letter) {
        Instant sent = clock.instant();
        meters.sent();
        var unused = calls.send(letter.call(), rules.exceptions()).thenAccept(outcome -> {
            Reply reply = Reply.of(letter, outcome, sent, clock.instant());
            meters.answered(reply.attempt());
            replies.add(reply);
            wake();
        });
    }

    private void keepHouse() {
        Instant now = clock.instant();
        if (!now.isBefore(nextMeasuring)) {
            nextMeasuring = now.plus(MEASURING);
            meters.lag(outbox.lag().orElse(Duration.ZERO));
        }
        if (!now.isBefore(nextHousekeeping)) {
            boolean more = outbox.forget(configuration.keep());
            nextHousekeeping = more ? now : now.plus(HOUSEKEEPING);
        }
    }

    private void pause() {
        try {
            if (woken.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
