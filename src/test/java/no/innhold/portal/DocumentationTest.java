package no.innhold.portal;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract for people, at /docs. */
@QuarkusTest
class DocumentationTest {

    private static final Pattern FETCHED = Pattern.compile("(?:href|src)=[\"']([^\"']+)[\"']");

    @Test
    void it_shows_both_contracts_under_our_name() {
        when().get("/docs/")
                .then()
                .statusCode(200)
                .body(containsString("<title>Innhold</title>"))
                .body(containsString("{url: \"/openapi.json\", name: \"Innhold\"}"))
                .body(containsString("{url: \"/openapi-management.json\", name: \"Editors\"}"));
    }

    @Test
    void everything_it_needs_comes_from_this_service() {
        List<String> fetched = FETCHED.matcher(when().get("/docs/").asString())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();

        assertThat(fetched).contains("swagger-ui-bundle.js", "style.css").allSatisfy(address -> {
            assertThat(address).doesNotContain("//");
            when().get(address.startsWith("/") ? address : "/docs/" + address)
                    .then()
                    .statusCode(200);
        });
        when().get("/docs/").then().header("Content-Security-Policy", containsString("connect-src 'self'"));
    }

    @Test
    void it_has_our_style() {
        when().get("/docs/style.css")
                .then()
                .statusCode(200)
                .body(containsString("the colours and type of innhold.css"));
    }

    @Test
    void scripts_of_every_site_may_read_the_contract() {
        for (String address :
                List.of("/openapi.json", "/openapi.yaml", "/openapi-management.json", "/openapi-management.yaml")) {
            given().header("Origin", "https://example.org")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", equalTo("*"))
                    .header("Cache-Control", equalTo("public, max-age=300"));
        }
    }
}
