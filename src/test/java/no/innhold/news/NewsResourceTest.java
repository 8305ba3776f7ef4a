package no.innhold.news;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewsResourceTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void news_come_newest_first() {
        given().queryParam("fields", "slug")
                .when()
                .get("/v1/news")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(5))
                .body(
                        "items.slug",
                        contains(
                                "forpremiere-jeg-er-en-kriger",
                                "flyktningenheten-blir-to-avdelinger-i-mestringsenheten",
                                "sammen-bekjemper-vi-utenforskap",
                                "hvordan-har-innbyggere-i-sandnes-det",
                                "personellet-i-en-baerekraftig-helse-og-omsorgstjeneste"));
    }

    @Test
    void a_draft_is_not_found() {
        editor.draft(ContentType.NEWS, "nb", """
                {"title":"Utkast","slug":"et-utkast"}""");

        when().get("/v1/news/et-utkast").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }
}
