package no.innhold.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a node leaves others without losing a request, also behind a load balancer that knows nothing of readiness and
 * learns by failures only.
 *
 * <p>From the signal on, for {@code quarkus.shutdown.delay}, the framework reports that it is not ready and ends each
 * connection with its next answer, so that none is left that a balancer might write to while it is closed. In the last
 * two seconds reads are turned away, which a balancer repeats elsewhere and which keeps it from sending more; in the last
 * one no connection is accepted, so that a write goes elsewhere before it is sent. What has been accepted is answered.
 * Without a delay there is nothing of that.
 */
@Singleton
final class Departure {

    /** Behind the door, before all other routes. */
    private static final int SECOND = Integer.MIN_VALUE + 1;

    private static final Duration TURNING_AWAY = Duration.ofSeconds(2);
    private static final Duration REFUSING = Duration.ofSeconds(1);
    private static final int COME_AGAIN_SECONDS = 1;

    private final VertxInternal vertx;
    private final Duration delay;
    private final int port;
    private volatile boolean turnsAway;

    Departure(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.vertx = (VertxInternal) vertx;
        this.delay = delay.orElse(Duration.ZERO);
        this.port = port;
    }

    void guard(@Observes @Priority(2) Router router) {
        router.route().order(SECOND).handler(this::pass);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        if (!delay.isZero()) {
            before(TURNING_AWAY, () -> turnsAway = true);
            before(REFUSING, this::refuseConnections);
        }
    }

    private void before(Duration end, Runnable step) {
        vertx.setTimer(Math.max(1, delay.minus(end).toMillis()), timer -> step.run());
    }

    private void pass(RoutingContext context) {
        if (turnsAway && isRead(context.request().method())) {
            ProblemResponse.send(
                    context, ProblemException.unavailable(Message.of("unavailable.leaving"), COME_AGAIN_SECONDS, null));
        } else {
            context.next();
        }
    }

    private static boolean isRead(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private void refuseConnections() {
        for (EventExecutor executor : vertx.getAcceptorEventLoopGroup()) {
            // the channels of a loop may be looked at from the loop only
            executor.execute(() -> close((SingleThreadEventLoop) executor));
        }
    }

    /** Connections that were accepted stay, and so does the port of health. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the closing
    private void close(SingleThreadEventLoop loop) {
        List<Channel> listening = new ArrayList<>();
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            if (channel instanceof ServerChannel
                    && channel.localAddress() instanceof InetSocketAddress address
                    && address.getPort() == port) {
                listening.add(channel);
            }
        });
        listening.forEach(Channel::close);
    }
}
