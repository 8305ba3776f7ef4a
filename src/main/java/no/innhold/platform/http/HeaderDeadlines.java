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
import jakarta.inject.Singleton;

/**
 * Gives every accepted connection its {@link HeaderDeadline}.
 *
 * <p>Vert.x has no deadline of its own for headers and shows a connection only with its first complete request, so
 * this listens where connections are accepted.
 */
@Singleton
final class HeaderDeadlines {

    private static final String NAME = "innhold-header-deadlines";

    private final VertxInternal vertx;
    private final HttpConfig config;

    HeaderDeadlines(Vertx vertx, HttpConfig config) {
        this.vertx = (VertxInternal) vertx;
        this.config = config;
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

    @Sharable
    private final class Accepted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            HeaderDeadline.install((Channel) accepted, config.headerDeadline());
            context.fireChannelRead(accepted);
        }
    }
}
