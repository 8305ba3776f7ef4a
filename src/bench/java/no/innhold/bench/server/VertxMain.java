package no.innhold.bench.server;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.innhold.bench.server.ReadyAnswers.Ready;
import org.jspecify.annotations.Nullable;

/** Sends ready answers from memory, with Vert.x and nothing else. */
public final class VertxMain extends AbstractVerticle {

    private static final long SECOND_MILLIS = 1000;

    /** A header in the form in which it costs least to send. */
    private record EncodedHeader(CharSequence name, CharSequence value) {}

    private record EncodedAnswer(int status, List<EncodedHeader> headers, Buffer body) {}

    private final int port;
    private final Map<String, EncodedAnswer> answers;
    private CharSequence date = now();

    private VertxMain(int port, Map<String, EncodedAnswer> answers) {
        this.port = port;
        this.answers = answers;
    }

    /** @param arguments port, number of event loops, directory of the answers */
    public static void main(String... arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        int eventLoops = Integer.parseInt(arguments[1]);
        Map<String, EncodedAnswer> answers = encoded(ReadyAnswers.read(Path.of(arguments[2])));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(eventLoops));
        vertx.deployVerticle(() -> new VertxMain(port, answers), new DeploymentOptions().setInstances(eventLoops))
                .onFailure(e -> {
                    e.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.setPeriodic(SECOND_MILLIS, timer -> date = now());
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        MultiMap asked = request.headers();
        String key = Request.key(
                request.uri(), text(asked.get(HttpHeaders.ACCEPT_ENCODING)), text(asked.get(HttpHeaders.IF_NONE_MATCH)));
        EncodedAnswer answer = answers.get(key);
        HttpServerResponse response = request.response();
        if (answer == null) {
            response.setStatusCode(404).end();
            return;
        }
        MultiMap headers = response.setStatusCode(answer.status()).headers();
        for (EncodedHeader header : answer.headers()) {
            headers.add(header.name(), header.value());
        }
        headers.add(HttpHeaders.DATE, date);
        if (answer.body().length() == 0) {
            response.end();
        } else {
            response.end(answer.body());
        }
    }

    private static Map<String, EncodedAnswer> encoded(ReadyAnswers ready) throws IOException {
        Map<String, EncodedAnswer> answers = new HashMap<>();
        for (Ready answer : ready.answers()) {
            List<EncodedHeader> headers = answer.headers().stream()
                    .map(h -> new EncodedHeader(
                            HttpHeaders.createOptimized(h.name()), HttpHeaders.createOptimized(h.value())))
                    .toList();
            answers.put(
                    answer.key(), new EncodedAnswer(answer.status(), headers, Buffer.buffer(ready.body(answer))));
        }
        return answers;
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }

    private static CharSequence now() {
        return HttpHeaders.createOptimized(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC)));
    }
}
