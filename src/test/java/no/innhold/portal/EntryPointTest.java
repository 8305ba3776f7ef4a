package no.innhold.portal;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import no.innhold.search.IndexReady;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryPointTest {

    @Test
    void it_names_the_service_and_leads_to_everything() {
        Map<String, String> links = when().get("/v1")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("title", equalTo("Innhold"))
                .body("version", equalTo("1.0.0"))
                .extract()
                .path("links");

        assertThat(links)
                .containsOnly(
                        Map.entry("projects", "/v1/projects"),
                        Map.entry("publications", "/v1/publications"),
                        Map.entry("news", "/v1/news"),
                        Map.entry("courses", "/v1/courses"),
                        Map.entry("pages", "/v1/pages"),
                        Map.entry("organisations", "/v1/organisations"),
                        Map.entry("topics", "/v1/topics"),
                        Map.entry("search", "/v1/search"),
                        Map.entry("suggest", "/v1/suggest"),
                        Map.entry("changes", "/v1/changes"),
                        Map.entry("documentation", "/docs"),
                        Map.entry("contract", "/openapi.json"),
                        Map.entry("problems", "/problems"));
        IndexReady.await();
        assertThat(links).allSatisfy((name, link) -> {
            boolean needsWords = name.equals("search") || name.equals("suggest");
            when().get(needsWords ? link + "?q=recovery" : link).then().statusCode(200);
        });
    }

    @Test
    void it_is_the_same_in_every_language() {
        String norwegian = given().header("Accept-Language", "nb").get("/v1").header("ETag");

        given().header("Accept-Language", "en")
                .header("If-None-Match", norwegian)
                .get("/v1")
                .then()
                .statusCode(304)
                .header("Content-Language", nullValue())
                .header("Vary", equalTo("Accept, Accept-Encoding"))
                .header("Cache-Control", containsString("public"));
    }

    @Test
    void it_takes_no_parameters() {
        when().get("/v1?locale=nb").then().statusCode(400).body("errors[0].parameter", equalTo("locale"));
    }
}
