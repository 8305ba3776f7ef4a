package no.innhold.platform.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import no.innhold.platform.http.TightLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks too often is turned away, and nobody else; each test asks from addresses of its own. */
@QuarkusTest
@TestProfile(TightLimits.class)
@Tag("once")
class RateLimitTest {

    private static final int PER_ADDRESS = 2000;
    private static final int PER_KEY = 500;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/v1/pages?limit=1")
    URI list;

    @Test
    void one_address_is_answered_so_often_and_others_go_on() throws Exception {
        String forwarded = "203.0.113.1";
        ask(PER_ADDRESS, forwarded, "");

        Response refused = from(forwarded);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/too-many-requests");
        int seconds = Integer.parseInt(refused.header("Retry-After"));
        // the next is let in 18 seconds after the last
        assertThat(seconds).isBetween(1, 18);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"address\";q=2000;w=36000");
        assertThat(refused.header("RateLimit")).isEqualTo("\"address\";r=0;t=" + seconds);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("Prøv igjen om " + seconds + " sekunder.");

        assertThat(from("198.51.100.9, " + forwarded).statusCode())
                .as("what stands before may be made up")
                .isEqualTo(429);
        assertThat(from("203.0.113.2").statusCode()).isEqualTo(200);
        given().header("X-Forwarded-For", forwarded).get("/nothing/here").then().statusCode(429);
    }

    @Test
    void a_net_of_version_6_is_one_address() throws Exception {
        ask(PER_ADDRESS, "2001:db8:1:2::1", "");
        assertThat(from("2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    void credentials_are_answered_so_often_from_wherever_they_come() throws Exception {
        String key = "Bearer nobody-has-this-key";
        ask(PER_KEY, "203.0.113.3", key);
        given().header("X-Forwarded-For", "203.0.113.4")
                .header("Authorization", key)
                .get("/v1/pages?limit=1")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", is("\"key\";q=500;w=36000"));
        given().header("X-Forwarded-For", "203.0.113.4")
                .header("Authorization", key + "-either")
                .get("/v1/pages?limit=1")
                .then()
                .statusCode(200);
    }

    private static Response from(String forwarded) {
        return given().header("X-Forwarded-For", forwarded).get("/v1/pages?limit=1");
    }

    /** What everybody may read; credentials, right or wrong, make no difference there. */
    private void ask(int times, String forwarded, String credentials) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(list).header("X-Forwarded-For", forwarded);
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        for (int i = 0; i < times; i++) {
            assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
