package no.innhold.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TightLimits.class)
@Tag("once")
class DeadlineTest {

    private static final String GET = "GET /test-only/ok HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST =
            "POST /test-only/strict HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/json\r\n";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
    private RawHttp client;
    private long start;

    @BeforeEach
    void connect() throws IOException {
        client = new RawHttp(port);
        start = System.nanoTime();
    }

    @AfterEach
    void disconnect() throws IOException {
        dripping.shutdownNow();
        client.close();
    }

    @Test
    void headers_that_come_byte_by_byte_are_cut_off() throws IOException {
        client.send("GET /test-only/ok HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        drip("a");

        assertThat(client.isClosedByServer()).isTrue();
        assertThat(elapsed()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }

    @Test
    void so_are_those_of_a_later_request_on_the_same_connection() throws IOException {
        client.send(GET);
        assertThat(client.answer(false).status()).isEqualTo(200);

        client.send("GET /test-only/ok HTTP/1.1\r\n");
        drip("X");

        assertThat(client.isClosedByServer()).isTrue();
        assertThat(elapsed()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }

    @Test
    void so_is_a_request_that_stops_in_the_middle() throws IOException {
        client.send("GET /test-only/ok HTT");

        assertThat(client.isClosedByServer()).isTrue();
        assertThat(elapsed()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_cut_off() throws IOException {
        client.send(POST + "Content-Length: 1000\r\n\r\n{\"title\":\"");
        drip("a");

        assertThat(client.isClosedByServer()).isTrue();
        assertThat(elapsed()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }

    @Test
    void so_is_a_chunked_one() throws IOException {
        client.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
        drip("1\r\n \r\n");

        assertThat(client.isClosedByServer()).isTrue();
        assertThat(elapsed()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }

    @Test
    void a_connection_may_be_quiet_for_longer_than_a_request_may_take() throws Exception {
        client.send(GET);
        assertThat(client.answer(false).status()).isEqualTo(200);

        dripping.schedule(() -> {}, 1500, TimeUnit.MILLISECONDS).get();

        client.send(GET);
        assertThat(client.answer(false).status()).isEqualTo(200);
    }

    @Test
    void a_body_that_comes_in_time_is_read() throws IOException {
        String body = "{\"title\":\"abc\"}";

        client.send(POST + "Content-Length: " + body.length() + "\r\n\r\n" + body.substring(0, 5));
        dripping.schedule(() -> sendQuietly(body.substring(5)), 300, TimeUnit.MILLISECONDS);

        assertThat(client.answer(false).body()).isEqualTo("abc");
    }

    @Test
    void an_answer_before_the_end_of_the_body_is_given_time_to_be_read() throws IOException {
        client.send("POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");

        assertThat(client.answer(false).status()).isEqualTo(404);
        drip("a");
        assertThat(client.isClosedByServer()).isTrue();
        assertThat(elapsed()).isLessThan(Duration.ofSeconds(4));
    }

    private void drip(String bytes) {
        dripping.scheduleAtFixedRate(() -> sendQuietly(bytes), 100, 100, TimeUnit.MILLISECONDS);
    }

    private void sendQuietly(String bytes) {
        try {
            client.send(bytes);
        } catch (IOException closed) {
            dripping.shutdown();
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
