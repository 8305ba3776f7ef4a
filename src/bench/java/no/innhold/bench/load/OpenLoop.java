package no.innhold.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks by the clock and not when the last answer has come, as a crowd does: whoever is slow to answer is asked no less.
 * wrk cannot do that. Latency counts from the moment at which a request was due.
 */
public final class OpenLoop implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 5_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS).setConnectTimeout(10_000));

    /** Asks so many times a second for so long, and waits for all answers. */
    public Exchanges offer(URI uri, Map<String, String> headers, double perSecond, int seconds) {
        Exchanges exchanges = new Exchanges();
        RequestOptions request = request(uri, headers);
        CompletableFuture<Void> done = new CompletableFuture<>();
        long total = Math.round(perSecond * seconds);
        vertx.runOnContext(start -> {
            long[] sent = {0};
            vertx.setPeriodic(1, tick -> {
                double due = Math.min(total, perSecond * exchanges.elapsed() / 1e9);
                for (; sent[0] < due; sent[0]++) {
                    ask(request, exchanges, Math.round(sent[0] / perSecond * 1e9), () -> {});
                }
                if (sent[0] >= total && exchanges.size() >= total) {
                    vertx.cancelTimer(tick);
                    done.complete(null);
                }
            });
        });
        done.join();
        return exchanges;
    }

    /** Asks again as soon as an answer has come, so many at a time for so long: what can be done at most. */
    public Exchanges exhaust(URI uri, Map<String, String> headers, int atATime, int seconds) {
        Exchanges exchanges = new Exchanges();
        RequestOptions request = request(uri, headers);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> done = new CompletableFuture<>();
        vertx.runOnContext(start -> {
            for (int i = 0; i < atATime; i++) {
                again(request, exchanges, over);
            }
            vertx.setTimer(seconds * 1000L, end -> {
                over.set(true);
                done.complete(null);
            });
        });
        done.join();
        return exchanges;
    }

    private void again(RequestOptions request, Exchanges exchanges, AtomicBoolean over) {
        if (!over.get()) {
            ask(request, exchanges, exchanges.elapsed(), () -> again(request, exchanges, over));
        }
    }

    private void ask(RequestOptions request, Exchanges exchanges, long due, Runnable then) {
        client.request(request)
                .compose(ready -> ready.send().compose(OpenLoop::read))
                .onComplete(answer -> {
                    exchanges.add(due, answer.succeeded() ? answer.result() : 0);
                    then.run();
                });
    }

    private static io.vertx.core.Future<Integer> read(HttpClientResponse response) {
        return response.body().map(body -> response.statusCode());
    }

    private static RequestOptions request(URI uri, Map<String, String> headers) {
        RequestOptions request =
                new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(uri.toString());
        headers.forEach(request::addHeader);
        return request;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
