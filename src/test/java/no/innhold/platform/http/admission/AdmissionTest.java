package no.innhold.platform.http.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import no.innhold.platform.http.RawHttp;
import no.innhold.platform.http.TightLimits;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three places, two of them for readers, two for editors, and queues of two. */
@QuarkusTest
@TestProfile(TightLimits.class)
@Tag("once")
class AdmissionTest {

    private static final int CONNECTIONS = 16;
    private static final String CREDENTIALS = "Authorization: Basic eDp5\r\n";

    @Inject
    MeterRegistry meters;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private final List<RawHttp> clients = new ArrayList<>();

    @BeforeEach
    void begin() {
        HeldWork.BEGUN.clear();
        HeldWork.MAY_END.drainPermits();
    }

    @AfterEach
    void end() throws IOException {
        HeldWork.MAY_END.release(100);
        await(() -> running() == 0 && waiting() == 0);
        for (RawHttp client : clients) {
            client.close();
        }
    }

    @Test
    void whoever_comes_to_a_full_queue_is_told_at_once_when_to_come_again() throws IOException {
        reader("a");
        reader("b");
        RawHttp third = reader("c");
        RawHttp fourth = reader("d");

        RawHttp.Answer refused = RawHttp.get(port, "/test-only/held/e");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers())
                .containsEntry("retry-after", "2")
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("cache-control", "no-store");
        assertThat(refused.body()).contains("\"type\":\"/problems/unavailable\"", "Det er for mye å gjøre akkurat nå.");
        assertThat(HeldWork.BEGUN).containsExactlyInAnyOrder("a", "b");
        assertThat(waiting()).isEqualTo(2);

        HeldWork.MAY_END.release(4);
        assertThat(third.answer(false).body()).isEqualTo("c");
        assertThat(fourth.answer(false).body()).isEqualTo("d");
        assertThat(HeldWork.BEGUN).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void a_reader_overtakes_editors_who_wait() throws IOException {
        editor("e1");
        editor("e2");
        editor("e3");
        editor("e4");
        reader("r1");
        reader("r2");
        assertThat(HeldWork.BEGUN).containsExactlyInAnyOrder("e1", "e2", "r1");
        assertThat(get("/test-only/held/e5", "Authorization: Basic eDp5\r\n")
                        .answer(false)
                        .status())
                .isEqualTo(503);

        HeldWork.MAY_END.release();
        await(() -> HeldWork.BEGUN.size() == 4);
        assertThat(HeldWork.BEGUN).endsWith("r2").doesNotContain("e3");
    }

    @Test
    void whoever_waits_too_long_is_turned_away() throws IOException {
        reader("a");
        reader("b");
        RawHttp third = reader("c");
        double before = rejected("late");

        assertThat(third.answer(false).status()).isEqualTo(503);
        assertThat(rejected("late")).isEqualTo(before + 1);
        assertThat(HeldWork.BEGUN).doesNotContain("c");
    }

    @Test
    void nothing_is_done_for_whoever_has_gone() throws IOException {
        reader("a");
        reader("b");
        reader("c").close();
        await(() -> waiting() == 0);
        reader("d");

        HeldWork.MAY_END.release();
        await(() -> HeldWork.BEGUN.size() == 3);
        assertThat(HeldWork.BEGUN).endsWith("d").doesNotContain("c");
    }

    @Test
    void work_for_whoever_has_gone_keeps_its_place_until_it_is_done() throws IOException {
        reader("a").close();
        reader("b").close();
        reader("c");
        assertThat(running()).isEqualTo(2);
        assertThat(HeldWork.BEGUN).containsExactlyInAnyOrder("a", "b");

        HeldWork.MAY_END.release();
        await(() -> HeldWork.BEGUN.size() == 3);
        assertThat(running()).isEqualTo(2);
    }

    @Test
    void whoever_asks_and_leaves_takes_no_place_from_others() throws IOException {
        for (String target : List.of("/", "/docs/", "/nowhere", "/openapi.json", "/v1/news", "/v1/projects/nowhere")) {
            for (int i = 0; i < 5; i++) {
                askAndLeave(target);
            }
        }
        await(() -> running() == 0 && waiting() == 0, Duration.ofSeconds(2));
    }

    @Test
    void a_file_gives_its_place_back_while_the_connection_stays() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(get("/docs/swagger-ui.css", "").answer(false).status()).isEqualTo(200);
        }
        await(() -> running() == 0, Duration.ofSeconds(2));
    }

    @Test
    void a_body_that_had_to_wait_arrives_whole() throws IOException {
        editor("e1");
        editor("e2");
        String body = "0123456789".repeat(30_000);
        RawHttp client = client();
        client.send("POST /test-only/held/echo HTTP/1.1\r\nHost: localhost\r\n" + CREDENTIALS
                + "Content-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body.substring(0, 9_000));
        await(() -> waiting() == 1);
        HeldWork.MAY_END.release();
        client.send(body.substring(9_000));

        assertThat(client.answer(false).body()).isEqualTo(body);
    }

    @Test
    void who_listens_takes_no_place() throws IOException {
        for (int i = 0; i < 4; i++) {
            RawHttp listener = client();
            listener.send("GET /v1/changes/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(listener.answer(false).status()).isEqualTo(200);
        }
        await(() -> running() == 0);

        reader("a");
        reader("b");
        assertThat(HeldWork.BEGUN).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void health_answers_when_everything_is_taken() throws IOException, SQLException {
        reader("a");
        reader("b");
        editor("e1");
        reader("c");
        reader("d");
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < CONNECTIONS) {
                taken.add(database.getConnection());
            }
        } catch (SQLException allTaken) {
            assertThat(allTaken.getMessage()).startsWith("Acquisition timeout");
        }
        try {
            long start = System.nanoTime();
            assertThat(RawHttp.get(management, "/q/health/ready").status()).isEqualTo(200);
            assertThat(RawHttp.get(management, "/q/health/live").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private RawHttp reader(String name) throws IOException {
        return arrived("/test-only/held/" + name, "");
    }

    private RawHttp editor(String name) throws IOException {
        return arrived("/test-only/held/" + name, CREDENTIALS);
    }

    /** It is at work or in the queue. */
    private RawHttp arrived(String target, String headers) throws IOException {
        int before = HeldWork.BEGUN.size() + waiting();
        RawHttp client = get(target, headers);
        await(() -> HeldWork.BEGUN.size() + waiting() > before);
        return client;
    }

    private RawHttp get(String target, String headers) throws IOException {
        RawHttp client = client();
        client.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
        return client;
    }

    /** Says that it listens no more as soon as it has asked; returns when the service has noticed. */
    private void askAndLeave(String target) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        }
    }

    private RawHttp client() throws IOException {
        RawHttp client = new RawHttp(port);
        clients.add(client);
        return client;
    }

    private int running() {
        return (int) gauge("innhold.admission.running");
    }

    private int waiting() {
        return (int) gauge("innhold.admission.queued");
    }

    private double gauge(String name) {
        return meters.get(name).gauges().stream()
                .mapToDouble(each -> each.value())
                .sum();
    }

    private double rejected(String reason) {
        return meters.get("innhold.admission.rejected").tag("reason", reason).counters().stream()
                .mapToDouble(each -> each.count())
                .sum();
    }

    private static void await(BooleanSupplier condition) {
        await(condition, Duration.ofSeconds(10));
    }

    private static void await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
