package no.innhold.platform.outgoing;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One call from the look-up of the name to the end of the answer. */
final class RunningCall {

    private static final String USER_AGENT = "Innhold";

    private final Vertx vertx;
    private final HttpClient client;
    private final NameResolver names;
    private final Duration deadline;
    private final Call call;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Buffer body = Buffer.buffer();
    private volatile @Nullable HttpClientRequest request;

    RunningCall(Vertx vertx, HttpClient client, NameResolver names, Duration deadline, Call call) {
        this.vertx = vertx;
        this.client = client;
        this.names = names;
        this.deadline = deadline;
        this.call = call;
    }

    CompletionStage<Outcome> start(Exceptions exceptions) {
        Target target;
        try {
            target = Target.of(call.url(), exceptions);
        } catch (RefusedTarget refused) {
            fail(Outcome.Failure.REFUSED_ADDRESS);
            return outcome;
        }
        long timer = vertx.setTimer(deadline.toMillis(), id -> fail(Outcome.Failure.TIMEOUT));
        var unusedTimer = outcome.whenComplete((result, failure) -> vertx.cancelTimer(timer));
        var unusedNames = names.resolve(target.host()).whenComplete((addresses, failure) -> {
            if (failure == null) {
                check(target, addresses);
            } else {
                fail(Outcome.Failure.UNKNOWN_NAME);
            }
        });
        return outcome;
    }

    private void check(Target target, List<InetAddress> addresses) {
        try {
            target.check(addresses);
        } catch (RefusedTarget refused) {
            fail(Outcome.Failure.REFUSED_ADDRESS);
            return;
        }
        connect(target, addresses);
    }

    /** @param addresses those not tried yet, at least one */
    private void connect(Target target, List<InetAddress> addresses) {
        if (outcome.isDone()) {
            return;
        }
        client.request(options(target, addresses.get(0))).onSuccess(this::send).onFailure(failure -> {
            if (failure instanceof SSLException) {
                fail(Outcome.Failure.TLS);
            } else if (addresses.size() > 1) {
                connect(target, addresses.subList(1, addresses.size()));
            } else {
                fail(Outcome.Failure.CONNECTION);
            }
        });
    }

    /** The host stays the name: for the Host header, for SNI, and to be compared with the certificate. */
    private RequestOptions options(Target target, InetAddress address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setFollowRedirects(false)
                .putHeader("User-Agent", USER_AGENT);
        call.headers().forEach(options::putHeader);
        return options;
    }

    private void send(HttpClientRequest connected) {
        request = connected;
        if (outcome.isDone()) {
            connected.reset();
            return;
        }
        connected
                .send(Buffer.buffer(call.body()))
                .onSuccess(this::read)
                .onFailure(failure -> fail(Outcome.Failure.BROKEN_ANSWER));
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(failure -> fail(Outcome.Failure.BROKEN_ANSWER));
        response.handler(part -> {
            if (body.length() + part.length() > OutgoingCalls.LARGEST) {
                fail(Outcome.Failure.TOO_LARGE);
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(end -> outcome.complete(
                new Outcome.Answered(response.statusCode(), headers(response.headers()), body.getBytes())));
    }

    private static Map<String, List<String>> headers(MultiMap headers) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        headers.names().forEach(name -> all.put(name.toLowerCase(Locale.ROOT), headers.getAll(name)));
        return all;
    }

    /** The first end counts; whatever is still open is closed. */
    private void fail(Outcome.Failure failure) {
        outcome.complete(new Outcome.Failed(failure));
        HttpClientRequest open = request;
        if (open != null) {
            open.reset();
        }
    }
}
