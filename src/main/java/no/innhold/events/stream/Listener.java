package no.innhold.events.stream;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Somebody who listens. It is sent an event only when the one before has left, so that a slow one costs a batch of rows
 * and delays nobody.
 */
final class Listener implements Flow.Subscription {

    private static final Logger LOG = Logger.getLogger(Listener.class);

    private final Flow.Subscriber<? super OutboundSseEvent> subscriber;
    private final Reel reel;
    private final Executor executor;
    private final Consumer<Listener> onEnd;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean beat = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Queue<OutboundSseEvent> ready = new ArrayDeque<>();
    private volatile boolean leaving;

    /** @param onEnd called once, however it ends */
    Listener(
            Flow.Subscriber<? super OutboundSseEvent> subscriber,
            Reel reel,
            Executor executor,
            Consumer<Listener> onEnd) {
        this.subscriber = subscriber;
        this.reel = reel;
        this.executor = executor;
        this.onEnd = onEnd;
    }

    @Override
    public void request(long more) {
        wanted.accumulateAndGet(more, (have, add) -> have + add < 0 ? Long.MAX_VALUE : have + add);
        wake();
    }

    @Override
    public void cancel() {
        end();
    }

    /** There may be something new. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            try {
                executor.execute(this::send);
            } catch (RejectedExecutionException e) {
                calls.set(0);
            }
        }
    }

    /** Tells that the connection lives and how far the log has come, unless something else is on its way. */
    void beat() {
        beat.set(true);
        wake();
    }

    /** Ends the stream after what is on its way. */
    void leave() {
        leaving = true;
        wake();
    }

    private void send() {
        int seen = calls.get();
        do {
            try {
                sendWanted();
            } catch (RuntimeException e) {
                // the database is away; whoever listens is told when it is back
                LOG.debugf("a listener waits: %s", e.getMessage());
            }
            seen = calls.addAndGet(-seen);
        } while (seen > 0);
    }

    private void sendWanted() {
        while (!ended.get() && wanted.get() > 0) {
            if (ready.isEmpty()) {
                ready.addAll(reel.next());
            }
            OutboundSseEvent event = ready.poll();
            if (event == null && (leaving || reel.isOver())) {
                end();
                subscriber.onComplete();
                return;
            }
            if (event == null) {
                if (!beat.getAndSet(false)) {
                    return;
                }
                event = reel.heartbeat();
            } else {
                beat.set(false);
            }
            wanted.decrementAndGet();
            subscriber.onNext(event);
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            onEnd.accept(this);
        }
    }
}
