package no.innhold.events.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service that answers as a test says, and can go away and come back at its address. */
final class FadingService implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final int port;
    private HttpServer server;

    FadingService() throws IOException {
        server = start(0);
        port = server.getAddress().getPort();
    }

    /** A request that waits for its answer. */
    record Call(HttpExchange exchange, long nanos) {

        String target() {
            return exchange.getRequestURI().toString();
        }

        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }

        Duration since(Call earlier) {
            return Duration.ofNanos(nanos - earlier.nanos);
        }

        /** @param headers names and values by turns */
        void answer(int status, String body, String... headers) throws IOException {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Call next() throws InterruptedException {
        Call call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(call).as("no call came").isNotNull();
        return call;
    }

    /** Open connections break, and nobody takes new ones. */
    void goAway() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        server = start(port);
    }

    private HttpServer start(int wanted) throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted), 0);
        started.createContext("/", exchange -> calls.add(new Call(exchange, System.nanoTime())));
        started.start();
        return started;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
