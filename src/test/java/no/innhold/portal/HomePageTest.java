package no.innhold.portal;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.innhold.search.IndexReady;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HomePageTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    @Test
    void it_is_norwegian_unless_english_is_asked_for() {
        when().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", equalTo("nb"))
                .header("Vary", equalTo("Accept-Language"))
                .body(containsString("<html lang=\"nb\">"))
                .body(containsString("Prøv selv"));
        given().header("Accept-Language", "en-GB, nb;q=0.5")
                .get("/")
                .then()
                .header("Content-Language", equalTo("en"))
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Try it"));
    }

    @ParameterizedTest
    @CsvSource({"nb, nb", "nn, nb", "en, en"})
    void the_parameter_wins_over_the_header(String locale, String language) {
        given().header("Accept-Language", locale.equals("en") ? "nb" : "en")
                .get("/?locale=" + locale)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en"})
    void every_link_of_it_leads_somewhere_on_this_service(String locale) {
        String page = when().get("/?locale=" + locale).asString();
        List<String> links = LINK.matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .toList();

        IndexReady.await();
        assertThat(links).hasSizeGreaterThan(15).allSatisfy(link -> {
            assertThat(link).startsWith("/");
            given().urlEncodingEnabled(false).get(link).then().statusCode(200);
        });
    }

    @Test
    void it_runs_nothing_and_fetches_nothing_from_elsewhere() {
        when().get("/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body(not(containsString("<script")));
    }

    @Test
    void what_it_does_not_know_is_refused() {
        when().get("/?locale=sv").then().statusCode(400).body("errors[0].parameter", equalTo("locale"));
        when().get("/?lokale=nb").then().statusCode(400).body("errors[0].suggestion", equalTo("locale"));
    }

    @Test
    void it_answers_head() {
        when().head("/").then().statusCode(200).header("Content-Language", equalTo("nb"));
    }
}
