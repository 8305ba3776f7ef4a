package no.innhold.purge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import no.innhold.platform.opening.DatabaseOpened;
import no.innhold.platform.outgoing.Call;
import no.innhold.platform.outgoing.Exceptions;
import no.innhold.platform.outgoing.Outcome;
import no.innhold.platform.outgoing.OutgoingCalls;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log and tells the cache, if there is one: on a thread of its own, so that nothing waits for the cache, and
 * again until it has understood.
 */
@ApplicationScoped
class Purger {

    private static final Logger LOG = Logger.getLogger(Purger.class);
    private static final long WAIT_MILLIS = 250;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final PurgeConfiguration configuration;
    private final PurgePosition position;
    private final OutgoingCalls calls;
    private final MeterRegistry meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Purger(PurgeConfiguration configuration, PurgePosition position, OutgoingCalls calls, MeterRegistry meters) {
        this.configuration = configuration;
        this.position = position;
        this.calls = calls;
        this.meters = meters;
    }

    void start(@Observes @Priority(5_000) DatabaseOpened event) {
        configuration.url().filter(url -> thread == null).ifPresent(url -> {
            Thread follower = new Thread(() -> work(url), "purger");
            follower.setDaemon(true);
            follower.start();
            thread = follower;
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.interrupt();
            thread.join(2 * WAIT_MILLIS);
        }
    }

    private void work(String url) {
        try {
            do {
                while (purgeNext(url)) {
                    // further ones wait
                }
            } while (!stopped.await(WAIT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether something was purged, so that there may be more. */
    private boolean purgeNext(String url) throws InterruptedException {
        try {
            Optional<Purge> purge = position.take(configuration.delay());
            return purge.isPresent() && send(purge.get(), url);
        } catch (RuntimeException e) {
            LOG.warnf("purges wait, trying again: %s", e.getMessage());
            return false;
        }
    }

    private boolean send(Purge purge, String url) throws InterruptedException {
        for (String keys : purge.headers()) {
            String failure = failure(send(keys, url));
            meters.counter("innhold.purge.calls", "outcome", failure == null ? "done" : failure)
                    .increment();
            if (failure != null) {
                LOG.warnf("the cache was not purged: %s", failure);
                position.failed(purge, pause(purge.tries()));
                return false;
            }
        }
        position.done(purge);
        return true;
    }

    private Outcome send(String keys, String url) throws InterruptedException {
        Map<String, String> headers = new HashMap<>(configuration.headers());
        headers.put(configuration.keyHeader(), keys);
        Call call = new Call(configuration.method(), url, headers, new byte[0]);
        try {
            return calls.send(call, Exceptions.of(configuration.allow().orElse(List.of())))
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call never fails", e);
        }
    }

    private static @Nullable String failure(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answer) {
            return answer.isSuccess() ? null : "status";
        }
        return ((Outcome.Failed) outcome)
                .failure()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** From one second to one minute. */
    private static Duration pause(int tries) {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
