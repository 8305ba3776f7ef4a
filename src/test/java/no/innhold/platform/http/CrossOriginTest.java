package no.innhold.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrossOriginTest {

    @Test
    void every_site_may_read_delivery_and_its_headers() {
        given().header("Origin", "https://elsewhere.example")
                .get("/test-only/ok")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header(
                        "Access-Control-Expose-Headers",
                        "API-Version, Content-Language, Content-Location, ETag, Last-Modified, Link, Retry-After,"
                                + " Surrogate-Key, X-Request-Id");
    }

    @Test
    void errors_are_readable_too() {
        given().header("Origin", "https://elsewhere.example")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void a_preflight_is_answered_without_asking_the_resource() {
        preflight("GET")
                .options("/test-only/ok")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Max-Age", "86400")
                .body(emptyString());
    }

    @Test
    void a_preflight_for_a_writing_method_gets_no_more() {
        preflight("DELETE")
                .options("/test-only/things/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    }

    @Test
    void management_lets_no_other_site_in() {
        given().header("Origin", "https://elsewhere.example")
                .get("/manage/nowhere")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Expose-Headers", nullValue());
        preflight("GET")
                .options("/manage/nowhere")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        given().urlEncodingEnabled(false)
                .header("Origin", "https://elsewhere.example")
                .get("/%6Danage/nowhere")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void options_names_the_methods_of_a_path() {
        given().options("/test-only/ok").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/test-only/things/1").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, DELETE");
        given().options("/nowhere").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().options("/test-only/nowhere").then().statusCode(404);
    }

    private static RequestSpecification preflight(String method) {
        return given().header("Origin", "https://elsewhere.example").header("Access-Control-Request-Method", method);
    }
}
