package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.Keys;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key that is confined to a collection learns and does nothing in another, whatever the way round. */
@QuarkusTest
class ConfinedKeyTest {

    @Inject
    Editor editor;

    private final Desk publisher = Desk.of("publisher");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void releases_of_other_collections_are_out_of_reach() {
        Edition page = editor.draft(ContentType.PAGE, "nb", "{\"title\":\"Hemmelig side\",\"summary\":\"Kort.\"}");
        Edition news = editor.draft(ContentType.NEWS, "nb", """
                {"title":"Nyhet","summary":"Kort.","category":"news"}""");
        String pages = release(page);
        String ours = release(news);

        assertThat(status("GET", "/manage/v1/releases")).isEqualTo(403);
        assertThat(status("GET", pages)).isEqualTo(403);
        assertThat(status("POST", pages + "/cancel")).isEqualTo(403);
        assertThat(status("POST", pages + "/preview-links")).isEqualTo(403);
        assertThat(publisher.get(pages).jsonPath().getString("state")).isEqualTo("scheduled");
        assertThat(status("GET", ours)).isEqualTo(200);
        assertThat(status("POST", ours + "/cancel")).isEqualTo(200);
    }

    @Test
    void other_times_are_for_keys_that_see_everything() {
        String target = "/v1/pages?asOf=2035-01-01T00:00:00Z";

        assertThat(status("GET", target)).isEqualTo(403);
        assertThat(Client.get(target, "Authorization", Keys.bearer("publisher", "pages"))
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo(
                        "Nøkkelen gjelder ikke for dette. «asOf» krever en nøkkel som ikke er begrenset med «scopes».");
        assertThat(publisher.get(target).statusCode()).isEqualTo(200);
    }

    private String release(Edition edition) {
        Response made = publisher.post("/manage/v1/releases", """
                {"name":"Slipp","at":"%s","items":[{"id":"%s"}]}""".formatted(
                        editor.now().plus(Duration.ofDays(1)), edition.head().documentId()));
        made.then().statusCode(201);
        return made.header("Location");
    }

    private static int status(String method, String target) {
        return Client.request("Authorization", Keys.bearer("publisher", "news"))
                .request(method, target)
                .statusCode();
    }
}
