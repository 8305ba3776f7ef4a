package no.innhold.platform.http.ready;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Sits on one connection between the decoder of HTTP/1.1 and Vert.x, and answers what has a ready answer. Everything
 * else passes by untouched, and nothing is answered out of turn: as long as Vert.x owes an answer, it gets the next
 * request as well.
 */
public final class ReadyLane extends ChannelDuplexHandler {

    private static final String NAME = "innhold-ready";
    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";
    private static final String VERTX = "handler";

    /** A body up to this size is sent in one piece with its head; copying it costs less than a second buffer. */
    private static final int ONE_PIECE_BYTES = 32 * 1024;

    private final ReadyAnswers answers;
    private final Runnable answered;
    private final AnswerWriter writer = new AnswerWriter();
    private @Nullable ChannelHandlerContext encoder;
    private int owed;
    private boolean skipping;
    private boolean unflushed;

    private ReadyLane(ReadyAnswers answers, Runnable answered) {
        this.answers = answers;
        this.answered = answered;
    }

    /**
     * Lays the lane on a connection that speaks HTTP/1.1, behind whatever else watches what is read.
     *
     * @param answered run on the event loop for each request that was answered here
     * @return false if the connection is not ready for it yet, or speaks something else
     */
    public static boolean install(ChannelPipeline connection, ReadyAnswers answers, Runnable answered) {
        boolean speaksHttp1 = connection.get(DECODER) != null && connection.get(ENCODER) != null;
        if (speaksHttp1 && connection.get(VERTX) != null) {
            connection.addBefore(VERTX, NAME, new ReadyLane(answers, answered));
            return true;
        }
        return false;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (skipping) {
            skipping = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            if (owed == 0 && answer(context, request)) {
                skipping = !(message instanceof LastHttpContent);
                ReferenceCountUtil.release(message);
                return;
            }
            owed++;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (unflushed) {
            unflushed = false;
            context.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise tells
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        // an interim answer (100) ends in the same way, and is not the one that is owed
        boolean interim =
                message instanceof HttpResponse response && response.status().code() < 200;
        if (message instanceof LastHttpContent && !interim && owed > 0) {
            owed--;
        }
        context.write(message, promise);
    }

    private boolean answer(ChannelHandlerContext context, HttpRequest request) {
        boolean get = request.method().equals(HttpMethod.GET);
        if ((!get && !request.method().equals(HttpMethod.HEAD))
                || !request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || !request.decoderResult().isSuccess()
                || !context.channel().isWritable()) {
            return false;
        }
        RequestHead head = RequestHead.read(request.uri(), request.headers().iteratorCharSequence());
        RequestForm form = head.form();
        ReadyAnswer answer = form == null ? null : answers.find(form);
        if (answer == null || (head.ifNoneMatch() != null && !isKnown(answer, head.ifNoneMatch()))) {
            return false;
        }
        boolean known = head.ifNoneMatch() != null;
        send(context, answer, known, get && !known, head.requestId());
        answered.run();
        return true;
    }

    /** Whatever is not just this tag is left to those who know all of the rules. */
    private static boolean isKnown(ReadyAnswer answer, String ifNoneMatch) {
        return answer.prepared().tag().equals(ifNoneMatch);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a connection that is gone tells Vert.x
    private void send(
            ChannelHandlerContext context, ReadyAnswer answer, boolean known, boolean withBody, @Nullable String id) {
        byte[] body = answer.body();
        byte[] first =
                known ? answer.prepared().notModified() : answer.prepared().ok();
        boolean onePiece = withBody && body.length <= ONE_PIECE_BYTES;
        ByteBuf head = context.alloc()
                .directBuffer(first.length + AnswerWriter.MOST_CHANGING_BYTES + (onePiece ? body.length : 0));
        head.writeBytes(first);
        writer.changing(head, answer, id);
        if (onePiece) {
            head.writeBytes(body);
        }
        // past the encoder, which has nothing to encode
        ChannelHandlerContext out = encoder(context);
        out.write(head);
        if (withBody && !onePiece) {
            out.write(Unpooled.wrappedBuffer(body));
        }
        unflushed = true;
    }

    private ChannelHandlerContext encoder(ChannelHandlerContext context) {
        ChannelHandlerContext present = encoder;
        if (present == null) {
            present = context.pipeline().context(ENCODER);
            encoder = present;
        }
        return present;
    }
}
