package no.innhold.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class OutgoingCallsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final List<Receiver> receivers = new ArrayList<>();
    private final AtomicInteger lookUps = new AtomicInteger();

    @AfterEach
    void closeReceivers() {
        receivers.forEach(Receiver::close);
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close();
    }

    @Test
    void an_answer_comes_with_status_headers_and_body() {
        Receiver receiver = started(Receiver.that((request, out) ->
                out.write("HTTP/1.1 201 Created\r\nContent-Length: 2\r\nX-Seen: yes\r\n\r\nok".getBytes())));
        Outcome.Answered answer = (Outcome.Answered) post(receiver);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("x-seen")).contains("yes");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("ok");
        Receiver.Request request = receiver.requests().get(0);
        assertThat(request.line()).isEqualTo("POST /hook HTTP/1.1");
        assertThat(request.headers())
                .containsEntry("host", receiver.authority())
                .containsEntry("content-type", "text/plain")
                .containsEntry("content-length", "6")
                .containsEntry("user-agent", "Innhold");
        assertThat(request.body()).isEqualTo("hallå");
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() {
        Receiver inside = started(Receiver.that(Receiver.status(200)));
        Receiver receiver = started(Receiver.that(Receiver.status(307, "Location: " + inside.url())));
        assertThat(((Outcome.Answered) post(receiver)).status()).isEqualTo(307);
        assertThat(inside.connections()).isZero();
    }

    @Test
    void an_answer_of_10_gb_is_broken_off() {
        Receiver receiver = started(Receiver.that(Receiver.status(200)));
        receiver.behave(receiver.endless());
        assertThat(post(receiver)).isEqualTo(new Outcome.Failed(Outcome.Failure.TOO_LARGE));
        // what lies in the buffers of both sides is on its way already
        assertThat(receiver.written()).isLessThan(16L * 1024 * 1024);
    }

    @Test
    void an_answer_may_be_64_kb_and_not_a_byte_more() {
        assertThat(((Outcome.Answered) post(ofSize(OutgoingCalls.LARGEST))).body())
                .hasSize(65_536);
        assertThat(post(ofSize(OutgoingCalls.LARGEST + 1))).isEqualTo(new Outcome.Failed(Outcome.Failure.TOO_LARGE));
    }

    @Test
    void a_byte_a_second_is_broken_off_in_head_and_body_after_15_seconds_in_all() {
        Receiver head = started(Receiver.that(Receiver.status(200)));
        head.behave(head.drip("", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        Receiver body = started(Receiver.that(Receiver.status(200)));
        body.behave(body.drip("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n", "x".repeat(40)));
        OutgoingCalls calls = new OutgoingCalls(VERTX, new SystemResolver());
        long begin = System.nanoTime();
        List<CompletableFuture<Outcome>> both = Stream.of(head, body)
                .map(receiver -> calls.send(call(receiver.url()), excepting(receiver.authority()))
                        .toCompletableFuture())
                .toList();
        both.forEach(outcome -> assertThat(outcome.join()).isEqualTo(new Outcome.Failed(Outcome.Failure.TIMEOUT)));
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(14_900), Duration.ofSeconds(17));
    }

    @Test
    void two_hundred_dead_receivers_hold_no_thread() throws IOException {
        try (ServerSocket dead = new ServerSocket(0, 500, InetAddress.getByName("127.0.0.1"))) {
            String authority = "127.0.0.1:" + dead.getLocalPort();
            OutgoingCalls calls = calls(new SystemResolver());
            calls.send(call("http://" + authority), excepting(authority));
            int before = Thread.activeCount();
            List<CompletableFuture<Outcome>> outcomes = Stream.generate(
                            () -> calls.send(call("http://" + authority), excepting(authority))
                                    .toCompletableFuture())
                    .limit(200)
                    .toList();
            assertThat(Thread.activeCount() - before).isLessThan(20);
            outcomes.forEach(
                    outcome -> assertThat(outcome.join()).isEqualTo(new Outcome.Failed(Outcome.Failure.TIMEOUT)));
        }
    }

    @Test
    void nobody_listening_is_told_at_once() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        assertThat(send(calls(new SystemResolver()), "http://127.0.0.1:" + port, "127.0.0.1:" + port))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.CONNECTION));
    }

    @Test
    void what_is_no_http_is_a_broken_answer() {
        assertThat(post(started(Receiver.that((request, out) -> out.write("SSH-2.0-x\r\n\r\n".getBytes())))))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.BROKEN_ANSWER));
        assertThat(post(started(Receiver.that((request, out) -> {}))))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.BROKEN_ANSWER));
        assertThat(post(started(Receiver.that(
                        (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".getBytes())))))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.BROKEN_ANSWER));
    }

    @Test
    void an_address_without_an_exception_is_refused_before_anything_is_sent() {
        Receiver receiver = started(Receiver.that(Receiver.status(200)));
        OutgoingCalls calls = calls(resolver("127.0.0.1"));
        assertThat(send(calls, "https://receiver.test:" + receiver.port(), "other.test:1"))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.REFUSED_ADDRESS));
        assertThat(send(calls, receiver.url(), "other.test:1"))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.REFUSED_ADDRESS));
        assertThat(receiver.connections()).isZero();
    }

    @Test
    void one_private_address_among_several_is_refused() {
        Receiver receiver = started(Receiver.that(Receiver.status(200)));
        assertThat(send(
                        calls(resolver("1.1.1.1 127.0.0.1")),
                        "https://receiver.test:" + receiver.port(),
                        "other.test:1"))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.REFUSED_ADDRESS));
        assertThat(receiver.connections()).isZero();
    }

    @Test
    void a_name_that_changes_between_check_and_connect_leads_nowhere_else() {
        Receiver checked = started(Receiver.that(Receiver.status(204)));
        Receiver other = started(Receiver.on("127.0.0.2", checked.port(), Receiver.status(200)));
        String authority = "rebind.test:" + checked.port();
        OutgoingCalls calls = calls(resolver("127.0.0.1", "127.0.0.2"));
        assertThat(((Outcome.Answered) send(calls, "http://" + authority, authority)).status())
                .isEqualTo(204);
        assertThat(lookUps).hasValue(1);
        assertThat(checked.requests().get(0).headers()).containsEntry("host", authority);
        assertThat(other.connections()).isZero();
    }

    @Test
    void a_name_that_changes_to_a_private_address_is_refused_the_next_time() {
        Receiver inside = started(Receiver.that(Receiver.status(200)));
        OutgoingCalls calls = calls(resolver("127.0.0.1", "127.0.0.1"));
        String authority = "rebind.test:" + inside.port();
        assertThat(send(calls, "http://" + authority, authority)).isInstanceOf(Outcome.Answered.class);
        assertThat(send(calls, "https://" + authority, "other.test:1"))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.REFUSED_ADDRESS));
        assertThat(inside.connections()).isEqualTo(1);
    }

    @Test
    void the_next_address_is_tried_where_nobody_listens() {
        Receiver receiver = started(Receiver.on("127.0.0.2", 0, Receiver.status(204)));
        String authority = "receiver.test:" + receiver.port();
        assertThat(((Outcome.Answered) send(calls(resolver("127.0.0.3 127.0.0.2")), "http://" + authority, authority))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void an_unknown_name_is_told() {
        NameResolver nobody = host -> CompletableFuture.failedFuture(new UnknownHostException(host));
        assertThat(send(calls(nobody), "https://nobody.test", "other.test:1"))
                .isEqualTo(new Outcome.Failed(Outcome.Failure.UNKNOWN_NAME));
    }

    @Test
    void a_certificate_must_be_trusted_and_for_the_name(@TempDir Path directory) throws Exception {
        Certificate certificate = Certificate.selfSigned("receiver.test", directory);
        Receiver receiver = started(Receiver.withTls(certificate.server(), Receiver.status(204)));
        NameResolver here = resolver("127.0.0.1");
        String right = "receiver.test:" + receiver.port();
        String wrong = "other.test:" + receiver.port();
        OutgoingCalls trusting = new OutgoingCalls(VERTX, here, SHORT, certificate.trust());

        assertThat(send(calls(here), "https://" + right, right)).isEqualTo(new Outcome.Failed(Outcome.Failure.TLS));
        assertThat(send(trusting, "https://" + wrong, wrong)).isEqualTo(new Outcome.Failed(Outcome.Failure.TLS));
        assertThat(receiver.requests()).isEmpty();
        assertThat(((Outcome.Answered) send(trusting, "https://" + right, right)).status())
                .isEqualTo(204);
    }

    @Test
    void https_to_a_receiver_without_tls_fails() {
        Receiver receiver = started(Receiver.that(Receiver.status(204)));
        assertThat(send(calls(new SystemResolver()), "https://" + receiver.authority(), receiver.authority()))
                .isIn(new Outcome.Failed(Outcome.Failure.TLS), new Outcome.Failed(Outcome.Failure.TIMEOUT));
    }

    @Test
    void the_proxy_of_the_environment_is_not_used() {
        Receiver proxy = started(Receiver.that(Receiver.status(200)));
        Receiver receiver = started(Receiver.that(Receiver.status(204)));
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
        System.setProperty("http.nonProxyHosts", "");
        try {
            assertThat(((Outcome.Answered) post(receiver)).status()).isEqualTo(204);
        } finally {
            List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts").forEach(System::clearProperty);
        }
        assertThat(proxy.connections()).isZero();
    }

    /** @param answers the addresses that the name has, one look-up after the other */
    private NameResolver resolver(String... answers) {
        return host -> {
            int time = Math.min(lookUps.getAndIncrement(), answers.length - 1);
            return CompletableFuture.completedFuture(Arrays.stream(answers[time].split(" "))
                    .map(OutgoingCallsTest::address)
                    .toList());
        };
    }

    private static InetAddress address(String literal) {
        return Literal.address(literal).orElseThrow();
    }

    private Receiver started(Receiver receiver) {
        receivers.add(receiver);
        return receiver;
    }

    private Receiver ofSize(int bytes) {
        return started(Receiver.that((request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n").getBytes());
            out.write(new byte[bytes]);
        }));
    }

    private static OutgoingCalls calls(NameResolver names) {
        return new OutgoingCalls(VERTX, names, SHORT, null);
    }

    private static Outcome post(Receiver receiver) {
        return send(calls(new SystemResolver()), receiver.url(), receiver.authority());
    }

    private static Outcome send(OutgoingCalls calls, String url, String exception) {
        return calls.send(call(url), excepting(exception))
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static Exceptions excepting(String authority) {
        return Exceptions.of(List.of(authority));
    }

    private static Call call(String url) {
        return new Call("POST", url, Map.of("Content-Type", "text/plain"), "hallå".getBytes(StandardCharsets.UTF_8));
    }
}
