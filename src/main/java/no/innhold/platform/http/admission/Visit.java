package no.innhold.platform.http.admission;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.vertx.core.Context;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request from its coming to the end of the work on it. The body stays with the client meanwhile: the framework has
 * paused the request before it reached any route.
 *
 * <p>A place is given back when the answer has been handed over, not when a slow client has read it, and also if nobody is
 * left to read it: the work of a resource goes on when its client has gone, but none is begun for a client that has. Work
 * that never ends (it should not be) is waited for as long as a statement may take. A stream of events gives its place
 * back when it begins.
 */
final class Visit {

    private static final Duration LONGEST_WORK_FOR_NOBODY = Duration.ofSeconds(10);
    private static final String STREAM = "text/event-stream";
    private static final String KEY = "innhold.visit";
    private static final long NONE = -1;

    private final RoutingContext request;
    private final Lane lane;
    private final Context eventLoop;
    private final Channel connection;
    private final ChannelFutureListener onClose;
    private final Consumer<Visit> onEnd;
    private final AtomicBoolean over = new AtomicBoolean();
    private long alarm = NONE;
    private boolean inResource;

    /**
     * @param onClose told on the event loop if the client goes away before the end
     * @param onEnd told once, when a place that was taken is free again
     */
    Visit(RoutingContext request, Lane lane, Consumer<Visit> onClose, Consumer<Visit> onEnd) {
        this.request = request;
        this.lane = lane;
        this.eventLoop = request.vertx().getOrCreateContext();
        this.connection = ((ConnectionBase) request.request().connection()).channel();
        this.onClose = closed -> onClose.accept(this);
        this.onEnd = onEnd;
    }

    /** That of a request which is at work. */
    static @Nullable Visit of(RoutingContext request) {
        return request.get(KEY);
    }

    Lane lane() {
        return lane;
    }

    RoutingContext request() {
        return request;
    }

    /** Waits so long for its turn; then, if it still waits, {@code onLate} is told. */
    void await(Duration patience, Consumer<Visit> onLate) {
        watch();
        alarm = request.vertx().setTimer(Math.max(1, patience.toMillis()), late -> onLate.accept(this));
    }

    /** It had to wait and has a place now; called by whoever gave it back, on any thread. */
    void call() {
        eventLoop.runOnContext(turn -> {
            request.vertx().cancelTimer(alarm);
            if (connection.isOpen()) {
                work();
            } else {
                end();
            }
        });
    }

    /** It has a place at once. */
    void begin() {
        watch();
        work();
    }

    /** A resource is about to work for it; false if nobody is left to work for. */
    synchronized boolean beginWork() {
        inResource = !over.get() && connection.isOpen();
        return inResource;
    }

    /** Whatever a resource had to do for it is done. */
    void workEnded() {
        if (!connection.isOpen()) {
            end();
        }
    }

    private void work() {
        request.put(KEY, this);
        request.addHeadersEndHandler(sending -> {
            String type = request.response().headers().get("Content-Type");
            if (type != null && type.startsWith(STREAM)) {
                end();
            }
        });
        request.addBodyEndHandler(handedOver -> end());
        // a file goes another way than a body
        request.addEndHandler(sent -> {
            if (sent.succeeded()) {
                end();
            }
        });
        request.next();
    }

    /** The client has gone while its request had a place. What no resource works for is over at once. */
    synchronized void outlive() {
        if (inResource) {
            request.vertx().setTimer(LONGEST_WORK_FOR_NOBODY.toMillis(), late -> end());
        } else {
            end();
        }
    }

    /** It never had a place, and needs none any more. */
    void forget() {
        connection.closeFuture().removeListener(onClose);
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            forget();
            onEnd.accept(this);
        }
    }

    private void watch() {
        connection.closeFuture().addListener(onClose);
    }
}
