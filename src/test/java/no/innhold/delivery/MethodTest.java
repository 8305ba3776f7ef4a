package no.innhold.delivery;

import static no.innhold.Client.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.innhold.Editor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MethodTest {

    private static final Set<String> OF_THE_EXCHANGE = Set.of("x-request-id", "date", "connection");

    @Inject
    Editor editor;

    @BeforeAll
    void waitUntilLastModifiedIsTold() {
        editor.waitUntil(Instant.ofEpochSecond(editor.now().getEpochSecond() + 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/projects?limit=3",
                "/v1/projects/recoveryhjelpa",
                "/v1/news?topic=finnes-ikke",
                "/v1/topics",
                "/v1/topics/recovery",
                "/v1/organisations/nav-sandnes?locale=en"
            })
    void head_has_the_headers_of_get_and_no_body(String target) {
        for (String coding : new String[] {"identity", "gzip", "br"}) {
            Response get = request("Accept-Encoding", coding).get(target);
            Response head = request("Accept-Encoding", coding).head(target);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.asByteArray()).isEmpty();
            assertThat(headers(head)).isEqualTo(headers(get));
            assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(get.asByteArray().length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/news/finnes-ikke", "/v1/news?limit=0", "/v1/topics/finnes-ikke"})
    void head_of_a_problem_has_its_status_and_no_body(String target) {
        Response head = request().head(target);
        assertThat(head.statusCode()).isEqualTo(request().get(target).statusCode());
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/projects", "/v1/projects/recoveryhjelpa", "/v1/topics", "/v1/topics/recovery"})
    void delivery_is_for_reading(String target) {
        Response options = request().options(target);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");

        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            Response refused = request().request(method, target);
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
            assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/method-not-allowed");
        }
    }

    @Test
    void every_site_may_read_without_credentials() {
        Response answer = request("Origin", "https://example.org").get("/v1/news");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
    }

    @Test
    void credentials_change_nothing() {
        Response answer = request("Authorization", "Bearer innhold_x_y").get("/v1/projects");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag"))
                .isEqualTo(request().get("/v1/projects").header("ETag"));
    }

    private static List<String> headers(Response response) {
        return response.headers().asList().stream()
                .filter(h -> !OF_THE_EXCHANGE.contains(h.getName().toLowerCase(java.util.Locale.ROOT)))
                .map(Header::toString)
                .map(h -> h.toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .toList();
    }
}
