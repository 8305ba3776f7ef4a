package no.innhold.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import no.innhold.platform.http.ready.ReadyAnswers;
import no.innhold.platform.http.ready.ReadyLane;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how long the headers of a request may take on one connection, however steadily they come (Slowloris).
 *
 * <p>It sits in front of everything else on the connection and sees raw bytes, so the TLS handshake counts too. That
 * the headers are complete it learns from the door. All of it happens on the event loop of the connection.
 */
final class HeaderDeadline extends ChannelInboundHandlerAdapter {

    private static final String NAME = "innhold-header-deadline";

    private enum Phase {
        /** Between two requests: an idle connection, bounded by the idle timeout. */
        QUIET,
        /** Bytes have come, the headers are not complete. */
        HEADERS,
        /** A request is being answered. */
        ANSWERING
    }

    private final long millis;
    private final ReadyAnswers answers;
    private boolean hasLane;
    private Phase phase = Phase.QUIET;
    private @Nullable Future<?> alarm;

    private HeaderDeadline(Duration deadline, ReadyAnswers answers) {
        this.millis = deadline.toMillis();
        this.answers = answers;
    }

    static void install(Channel accepted, Duration deadline, ReadyAnswers answers) {
        accepted.pipeline().addFirst(NAME, new HeaderDeadline(deadline, answers));
    }

    static void headersComplete(HttpServerRequest request) {
        find(request, deadline -> deadline.enter(Phase.ANSWERING));
    }

    static void answered(HttpServerRequest request) {
        find(request, deadline -> deadline.enter(Phase.QUIET));
    }

    private static void find(HttpServerRequest request, Consumer<HeaderDeadline> found) {
        Channel channel = ((ConnectionBase) request.connection()).channel();
        Runnable visit = () -> {
            if (channel.pipeline().get(NAME) instanceof HeaderDeadline deadline) {
                found.accept(deadline);
                deadline.retireIf(request.version() == HttpVersion.HTTP_2, channel);
            }
        };
        if (channel.eventLoop().inEventLoop()) {
            visit.run();
        } else {
            channel.eventLoop().execute(visit);
        }
    }

    /** Many requests share a connection of HTTP/2, so its bytes say nothing about any one of them. */
    private void retireIf(boolean shared, Channel channel) {
        if (shared) {
            enter(Phase.QUIET);
            channel.pipeline().remove(this);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the closing
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!hasLane) {
            hasLane = ReadyLane.install(context.pipeline(), answers, () -> enter(Phase.QUIET));
        }
        if (phase == Phase.QUIET) {
            enter(Phase.HEADERS);
        }
        context.fireChannelRead(bytes);
        // most requests come in one piece and have been answered or handed on by now
        if (phase == Phase.HEADERS && alarm == null) {
            alarm = context.executor().schedule(() -> context.close(), millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        enter(Phase.QUIET);
        context.fireChannelInactive();
    }

    private void enter(Phase next) {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        phase = next;
    }
}
