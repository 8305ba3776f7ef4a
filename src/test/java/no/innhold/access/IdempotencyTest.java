package no.innhold.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.innhold.Client;
import no.innhold.Editor;
import no.innhold.Keys;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    private static final String TEST_ONLY = "/manage/v1/pages/test-only/";

    @Inject
    Editor editor;

    @Inject
    Session session;

    private String subject = "";
    private String key = "";

    @BeforeEach
    void begin() {
        subject = UUID.randomUUID().toString();
        key = UUID.randomUUID().toString();
    }

    @Test
    void repeated_it_does_nothing_and_answers_the_same() {
        Response first = write("author", key, "{\"a\":1}");
        Response second = write("author", key, "{\"a\":1}");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.header(header)).isEqualTo(first.header(header)).isNotNull();
        }
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void without_a_key_it_is_done_again() {
        write("author", null, "{}");
        write("author", null, "{}");
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void a_key_is_for_one_request() {
        write("author", key, "{\"a\":1}");
        write("author", key, "{\"a\":2}").then().statusCode(422);
        request("author", key)
                .header("If-Match", "\"1\"")
                .body(bytes("{\"a\":1}"))
                .post(target())
                .then()
                .statusCode(422);
        request("author", key)
                .body(bytes("{\"a\":1}"))
                .post(target() + "?locale=nn")
                .then()
                .statusCode(422);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void another_caller_path_or_method_has_keys_of_its_own() {
        write("author", key, "{}");
        write("publisher", key, "{}").then().statusCode(201);
        assertThat(effects()).isEqualTo(2);
        request("author", key).body(bytes("{}")).put(target()).then().statusCode(204);
        request("author", key).body(bytes("{}")).post(target() + "-2").then().statusCode(201);
    }

    @Test
    void an_answer_without_a_body_is_repeated_as_well() {
        for (int i = 0; i < 2; i++) {
            Response answer = request("author", key).body(bytes("{}")).put(target());
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.asByteArray()).isEmpty();
            assertThat(answer.header("Content-Type")).isNull();
        }
    }

    @Test
    void at_once_it_is_done_once() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Integer> statuses;
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        Response answer = write("author", key, "{}");
                        if (answer.statusCode() == 409) {
                            assertThat(answer.header("Retry-After")).isEqualTo("1");
                        }
                        return answer.statusCode();
                    })
                    .toList();
            statuses = callers.invokeAll(calls).stream()
                    .map(IdempotencyTest::result)
                    .toList();
        } finally {
            callers.shutdown();
        }
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void an_error_is_not_kept() {
        String target = TEST_ONLY + "failures/" + subject;
        for (String body : List.of("{}", "{\"another\":1}")) {
            request("author", key).body(bytes(body)).post(target).then().statusCode(409);
        }
        assertThat(effects()).isEqualTo(0);
    }

    @Test
    void permission_is_asked_again() {
        write("author", key, "{}").then().statusCode(201);
        write("reader", key, "{}").then().statusCode(403);
    }

    @Test
    void after_a_day_it_is_done_again() {
        write("author", key, "{}");
        editor.sql("update idempotency_key set expires_at = clock_timestamp() - interval '1 ms'");
        write("author", key, "{\"other\":1}").then().statusCode(201);
        assertThat(effects()).isEqualTo(2);
        assertThat(rows("expires_at <= clock_timestamp()")).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "å"})
    void a_key_is_visible_ascii(String malformed) {
        write("author", malformed, "{}").then().statusCode(400);
        assertThat(effects()).isEqualTo(0);
    }

    @Test
    void a_key_has_an_end_and_comes_once() {
        write("author", "x".repeat(256), "{}").then().statusCode(400);
        request("author", "a")
                .header("Idempotency-Key", "b")
                .body(bytes("{}"))
                .post(target())
                .then()
                .statusCode(400);
        write("author", UUID.randomUUID() + "x".repeat(255 - 36), "{}").then().statusCode(201);
    }

    @Test
    void an_answer_with_a_secret_takes_no_key() {
        String target = TEST_ONLY + "secrets/" + subject;
        request("author", key).body(bytes("{}")).post(target).then().statusCode(400);
        request("author", null).body(bytes("{}")).post(target).then().statusCode(200);
        assertThat(rows("convert_from(body, 'UTF8') like '%" + subject + "%'")).isEqualTo(0);
    }

    private Response write(String role, String idempotencyKey, String body) {
        return request(role, idempotencyKey).body(bytes(body)).post(target());
    }

    private static io.restassured.specification.RequestSpecification request(String role, String idempotencyKey) {
        var request = Client.request("Authorization", Keys.bearer(role), "Content-Type", "application/json");
        return idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey);
    }

    private String target() {
        return TEST_ONLY + "writes/" + subject;
    }

    private long effects() {
        return session.createNativeQuery("select count(*) from audit_entry where subject = :subject", Long.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    private long rows(String condition) {
        return session.createNativeQuery("select count(*) from idempotency_key where " + condition, Long.class)
                .getSingleResult();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Integer result(Future<Integer> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
