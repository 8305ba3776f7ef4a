package no.innhold.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import no.innhold.platform.http.limit.RateLimits;
import no.innhold.platform.http.ready.ReadyAnswers;
import no.innhold.platform.http.ready.ReadyLane;

/**
 * Gives every accepted connection its {@link HeaderDeadline}, which lays the {@link ReadyLane}.
 *
 * <p>Vert.x has no deadline of its own for headers and shows a connection only with its first complete request, so
 * this listens where connections are accepted.
 */
@Singleton
final class HeaderDeadlines {

    private static final String NAME = "innhold-header-deadlines";

    private final VertxInternal vertx;
    private final HttpConfig config;
    private final RateLimits limits;
    private final Instance<ReadyAnswers> answers;

    HeaderDeadlines(Vertx vertx, HttpConfig config, RateLimits limits, Instance<ReadyAnswers> answers) {
        this.vertx = (VertxInternal) vertx;
        this.config = config;
        this.limits = limits;
        this.answers = answers;
    }

    void started(@ObservesAsync HttpServerStart server) {
        for (EventExecutor executor : vertx.getAcceptorEventLoopGroup()) {
            // the channels of a loop may be looked at from the loop only
            executor.execute(() -> watch((SingleThreadEventLoop) executor));
        }
    }

    private void watch(SingleThreadEventLoop loop) {
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            if (channel instanceof ServerChannel && channel.pipeline().get(NAME) == null) {
                channel.pipeline().addFirst(NAME, new Accepted());
            }
        });
    }

    /** Where requests are counted, none is answered before that. */
    private ReadyAnswers ready() {
        return limits.areSet() ? form -> null : answers.get();
    }

    @Sharable
    private final class Accepted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            HeaderDeadline.install((Channel) accepted, config.headerDeadline(), ready());
            context.fireChannelRead(accepted);
        }
    }
}
