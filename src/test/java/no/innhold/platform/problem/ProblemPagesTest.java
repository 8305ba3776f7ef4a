package no.innhold.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemPagesTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_leads_to_a_page(ProblemType type) {
        String page = given().accept("text/html")
                .get(type.uri())
                .then()
                .statusCode(200)
                .extract()
                .asString();

        XmlPath html = new XmlPath(XmlPath.CompatibilityMode.HTML, page);
        assertThat(html.getString("html.@lang")).isEqualTo("nb");
        assertThat(html.getString("html.head.title")).isEqualTo(type.title().in(Language.NB) + " – Innhold");
        assertThat(page)
                .contains("<h1>" + type.title().in(Language.NB) + "</h1>", "Hva kan du gjøre?")
                .contains("&quot;type&quot; : &quot;" + type.uri() + "&quot;")
                .doesNotContain("<script", "style=", "problem.");
    }

    @Test
    void the_list_leads_to_every_page() {
        String page = given().accept("text/html")
                .get("/problems?locale=en")
                .then()
                .extract()
                .asString();

        for (ProblemType type : ProblemType.values()) {
            assertThat(page)
                    .contains("<a href=\"" + type.uri() + "?locale=en\">"
                            + type.title().in(Language.EN) + "</a>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/problems/gone, nb, nb, Ikke lenger tilgjengelig",
        "/problems/gone, en, en, No longer available",
        "/problems/gone?locale=en, nb, en, No longer available",
        "/problems/gone?locale=nn, en, nb, Ikke lenger tilgjengelig"
    })
    void the_language_is_negotiated(String path, String accepted, String language, String title) {
        given().header("Accept-Language", accepted)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Language", language)
                .body(containsString("<h1>" + title + "</h1>"));
    }

    @Test
    void programs_get_json() {
        given().accept("application/json")
                .get("/problems/unknown-parameter")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "public, max-age=300")
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("title", equalTo("Ukjent parameter"))
                .body("status", equalTo(400))
                .body("example.errors[0].suggestion", equalTo("limit"));
        given().accept("application/json").get("/problems").then().body("items", hasSize(ProblemType.values().length));
    }

    @Test
    void caches_tell_the_formats_and_languages_apart() {
        assertThat(given().get("/problems").getHeaders().getValues("Vary"))
                .containsExactlyInAnyOrder("Accept", "Accept-Language");
    }

    @Test
    void a_type_that_does_not_exist_is_not_found() {
        given().get("/problems/nonsense").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void unknown_repeated_and_invalid_parameters_are_refused() {
        given().get("/problems?lang=en").then().statusCode(400).body("errors[0].suggestion", equalTo("locale"));
        given().get("/problems?locale=nb&locale=en").then().statusCode(400).body("errors[0].code", equalTo("repeated"));
        given().get("/problems/gone?locale=xx").then().statusCode(400).body("errors[0].code", equalTo("unknown-value"));
    }

    @Test
    void another_format_is_not_acceptable() {
        given().accept("image/png").get("/problems/gone").then().statusCode(406);
    }

    @Test
    void the_stylesheet_is_there() {
        given().get("/innhold.css").then().statusCode(200).contentType("text/css");
    }
}
