package no.innhold.events.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import no.innhold.events.LogAdvanced;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;

/** Everybody who listens at this node: how many may, and when they are woken. */
@ApplicationScoped
class Listeners {

    private static final int COME_AGAIN_SECONDS = 30;

    private final StreamConfiguration limits;
    private final RecentChanges recent;
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final Executor executor = Infrastructure.getDefaultExecutor();
    private final Set<Listener> present = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> places = new ConcurrentHashMap<>();
    private final AtomicBoolean behind = new AtomicBoolean();
    private volatile boolean closing;

    Listeners(StreamConfiguration limits, RecentChanges recent, Vertx vertx, MeterRegistry meters) {
        this.limits = limits;
        this.recent = recent;
        this.vertx = vertx;
        this.meters = meters;
    }

    @PostConstruct
    void start() {
        vertx.setPeriodic(limits.heartbeat().toMillis(), timer -> present.forEach(Listener::beat));
        meters.gauge("innhold.changes.listeners", present, Set::size);
    }

    /**
     * Lets one more in, as soon as it subscribes.
     *
     * @param address where it comes from
     * @throws ProblemException 429 if too many come from there, 503 if too many listen; both with {@code Retry-After}
     */
    Multi<OutboundSseEvent> admit(String address, Reel reel) {
        if (closing || present.size() >= limits.listeners()) {
            throw ProblemException.unavailable(Message.of("changes.too-many-listeners"), COME_AGAIN_SECONDS, null);
        }
        if (places.getOrDefault(address, 0) >= limits.listenersPerAddress()) {
            throw ProblemException.tooManyRequests(
                    Message.of("changes.too-many-streams", limits.listenersPerAddress(), COME_AGAIN_SECONDS),
                    COME_AGAIN_SECONDS);
        }
        Flow.Publisher<OutboundSseEvent> publisher = subscriber -> begin(subscriber, address, reel);
        return Multi.createFrom().publisher(publisher);
    }

    private void begin(Flow.Subscriber<? super OutboundSseEvent> subscriber, String address, Reel reel) {
        places.merge(address, 1, Integer::sum);
        Listener listener = new Listener(subscriber, reel, executor, left -> {
            present.remove(left);
            places.computeIfPresent(address, (a, n) -> n == 1 ? null : n - 1);
        });
        present.add(listener);
        subscriber.onSubscribe(listener);
        if (closing) {
            listener.leave();
        }
        // what came before it was present did not wake it
        executor.execute(() -> {
            recent.catchUp();
            listener.wake();
        });
    }

    /** How many listen. */
    int present() {
        return present.size();
    }

    void advanced(@Observes LogAdvanced event) {
        if (!present.isEmpty() && behind.compareAndSet(false, true)) {
            executor.execute(this::catchUp);
        }
    }

    private void catchUp() {
        behind.set(false);
        recent.catchUp();
        present.forEach(Listener::wake);
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    /** They come again, to another node. */
    private void close() {
        closing = true;
        present.forEach(Listener::leave);
    }
}
