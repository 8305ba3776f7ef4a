package no.innhold.delivery.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.innhold.Client;
import no.innhold.platform.http.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again is what was sent, and nothing is sent again that must not be. */
@QuarkusTest
class CachedAnswerTest {

    private static final String LIST = "/v1/projects?limit=3&expand=partners";
    private static final Set<String> OF_ONE_ANSWER = Set.of("Date", "X-Request-Id");

    @Inject
    MeterRegistry meters;

    @TestHTTPResource
    URI service;

    @BeforeEach
    void settle() {
        // Last-Modified appears when its second is over; until then nothing is prepared
        while (Client.get(LIST).header("Last-Modified") == null) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br", "gzip;q=0.5, br;q=0.1"})
    void the_second_answer_is_the_first(String encoding) {
        Response first = Client.get(LIST, "Accept-Encoding", encoding);
        double hits = hits();
        Response second = Client.get(LIST, "Accept-Encoding", encoding);

        assertThat(hits()).isEqualTo(hits + 1);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(headers(second)).isEqualTo(headers(first));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Date")).isNotNull();
        assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
    }

    @Test
    void a_known_tag_gets_the_same_304_either_way() {
        String tag = Client.get(LIST).header("ETag");
        // another spelling of the same goes the whole way
        Response whole = Client.get(LIST, "If-None-Match", "W/" + tag);
        double hits = hits();
        Response ready = Client.get(LIST, "If-None-Match", tag);

        assertThat(hits()).isEqualTo(hits + 1);
        assertThat(whole.statusCode()).isEqualTo(304);
        assertThat(ready.statusCode()).isEqualTo(304);
        assertThat(headers(ready)).isEqualTo(headers(whole));
    }

    @Test
    void a_304_prepares_the_whole_answer() {
        String target = LIST + "&sort=title";
        String tag = Client.get(target).header("ETag");
        String other = target + "&locale=nb";
        Client.get(other, "If-None-Match", tag);
        double hits = hits();
        Response again = Client.get(other);

        assertThat(hits()).isEqualTo(hits + 1);
        again.then().statusCode(200).header("Content-Type", "application/json");
        assertThat(again.header("Content-Length")).isEqualTo(String.valueOf(again.asByteArray().length));
    }

    @Test
    void a_head_has_the_headers_alone() throws IOException {
        try (RawHttp client = new RawHttp(service.getPort())) {
            client.send("GET " + LIST + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            RawHttp.Answer got = client.answer(false);
            double hits = hits();
            client.send("HEAD " + LIST + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            RawHttp.Answer head = client.answer(true);
            client.send("GET " + LIST + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(client.answer(false).body()).isEqualTo(got.body());
            assertThat(hits()).isEqualTo(hits + 2);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers().get("content-length"))
                    .isEqualTo(got.headers().get("content-length"));
        }
    }

    @Test
    void requests_sent_without_waiting_are_answered_in_their_order() throws IOException {
        Client.get(LIST);
        String ready = "GET " + LIST + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String notReady = "GET /v1/topics?limit=%d HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (RawHttp client = new RawHttp(service.getPort())) {
            client.send(ready + notReady.formatted(41) + ready + notReady.formatted(42) + ready);

            assertThat(client.answer(false).body()).contains("\"type\":\"project\"");
            assertThat(client.answer(false).body()).contains("\"limit\":41");
            assertThat(client.answer(false).body()).contains("\"type\":\"project\"");
            assertThat(client.answer(false).body()).contains("\"limit\":42");
            assertThat(client.answer(false).body()).contains("\"type\":\"project\"");
        }
    }

    @Test
    void what_follows_a_ready_answer_on_the_connection_is_read_as_ever() throws IOException {
        try (RawHttp client = new RawHttp(service.getPort())) {
            for (int i = 0; i < 2; i++) {
                client.send("GET " + LIST + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(client.answer(false).status()).isEqualTo(200);
                client.send("POST /manage/v1/news HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 2\r\n\r\n{}");
                assertThat(client.answer(false).status()).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Authorization: Bearer nothing
            If-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT
            Range: bytes=0-3
            Connection: close
            Accept-Language: nb\r\nAccept-Language: en
            Expect: 100-continue
            """)
    void a_request_that_says_more_goes_the_whole_way(String headers) throws IOException {
        Client.get(LIST);
        double hits = hits();
        try (RawHttp client = new RawHttp(service.getPort())) {
            client.send("GET " + LIST + " HTTP/1.1\r\nHost: localhost\r\n" + headers.replace("\\r\\n", "\r\n")
                    + "\r\n\r\n");
            assertThat(client.answer(false).status()).isIn(200, 100);
        }
        assertThat(hits()).isEqualTo(hits);
    }

    @Test
    void the_same_in_another_spelling_is_the_same_answer() {
        String first = Client.get("/v1/news?topic=recovery&category=news&topic=ips&limit=5")
                .asString();
        String second = Client.get("/v1/news?limit=5&topic=ips&topic=recovery&category=news")
                .asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void each_reader_gets_their_own_language_and_media_type() {
        for (int i = 0; i < 2; i++) {
            assertThat(Client.json(LIST, "Accept-Language", "en").getString("page.limit"))
                    .isEqualTo("3");
            Client.get("/v1/pages?limit=1", "Accept-Language", "en, nb;q=0.5")
                    .then()
                    .statusCode(200);
            Client.get(LIST, "Accept", "text/csv").then().statusCode(406);
        }
    }

    @Test
    void refused_requests_take_no_room() {
        double before = bytes();
        for (int i = 0; i < 50; i++) {
            Client.get("/v1/news?nonsense" + i + "=1").then().statusCode(400);
            Client.get("/v1/news?limit=" + (1000 + i)).then().statusCode(400);
        }
        assertThat(bytes()).isEqualTo(before);
    }

    private double hits() {
        return meters.get("innhold.cache.hits").functionCounter().count();
    }

    private double bytes() {
        return meters.get("innhold.cache.bytes").gauge().value();
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers()
                .forEach(h -> headers.merge(
                        h.getName().toLowerCase(java.util.Locale.ROOT), h.getValue(), (a, b) -> a + " AND " + b));
        OF_ONE_ANSWER.forEach(name -> headers.remove(name.toLowerCase(java.util.Locale.ROOT)));
        return headers;
    }
}
