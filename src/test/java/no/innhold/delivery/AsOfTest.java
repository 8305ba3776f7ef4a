package no.innhold.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.Keys;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who may see drafts can look at the public content of another instant. */
@QuarkusTest
class AsOfTest {

    @Inject
    Editor editor;

    private final Desk reader = Desk.of("reader");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void a_list_shows_what_will_be_public() {
        editor.topic("prov");
        Edition news = editor.draft(ContentType.NEWS, "nb", news("Snart", "snart"));
        Instant at = editor.now().plus(Duration.ofDays(1));
        editor.publish(news, new PublishRequest(at, at.plusSeconds(60), null, null, false));

        assertThat(slugs(at.minusMillis(1))).isEmpty();
        assertThat(slugs(at)).containsExactly("snart");
        assertThat(slugs(at.plusMillis(59_999))).containsExactly("snart");
        assertThat(slugs(at.plusSeconds(60))).isEmpty();
        assertThat(Client.slugs("/v1/news?topic=prov")).isEmpty();
    }

    @Test
    void an_item_is_shown_as_it_was_and_says_how_it_had_ended() {
        editor.topic("prov");
        Edition news = editor.live(ContentType.NEWS, "nb", news("Først", "forst"));
        Instant first = editor.now();
        editor.live(ContentType.NEWS, news.head().documentId(), "nb", news("Så", "sa"));
        Instant second = editor.now();
        editor.end(news, Ending.Kind.WITHDRAWN, "Feil i teksten.", null);
        Instant ended = editor.now();
        Instant before = first.minus(Duration.ofDays(1));

        assertThat(title("/v1/news/forst", first)).isEqualTo("Først");
        assertThat(title("/v1/news/sa", second)).isEqualTo("Så");
        Response moved = reader.get("/v1/news/forst?asOf=" + second);
        moved.then().statusCode(308).header("Location", "/v1/news/sa?asOf=" + second);
        assertThat(moved.header("Cache-Control")).isEqualTo("private, no-store");
        reader.get("/v1/news/sa?asOf=" + ended).then().statusCode(410);
        reader.get("/v1/news/sa?asOf=" + before).then().statusCode(404);
    }

    @Test
    void no_cache_keeps_such_an_answer() {
        for (String target : List.of("/v1/news", "/v1/news/finnes-ikke", "/v1/projects/recoveryhjelpa")) {
            Response answer = reader.get(target + "?asOf=2035-01-01T00:00:00Z");
            assertThat(answer.header("Cache-Control")).as(target).isEqualTo("private, no-store");
        }
    }

    @Test
    void it_takes_credentials() {
        for (String target : List.of("/v1/news?asOf=", "/v1/projects/recoveryhjelpa?asOf=")) {
            String at = target + "2026-01-01T00:00:00Z";
            assertThat(Client.problem(at)).isEqualTo("401 unauthorized");
            assertThat(Client.problem(at, "Authorization", "Bearer innhold_x_y"))
                    .isEqualTo("401 unauthorized");
            assertThat(Client.problem(at, "Authorization", "Basic YTpi")).isEqualTo("401 unauthorized");
            assertThat(Client.get(at, "Authorization", Keys.bearer("reader")).statusCode())
                    .isIn(200, 404);
        }
    }

    @Test
    void without_it_credentials_make_no_difference() {
        for (String authorization : List.of("Bearer innhold_x_y", "Basic YTpi", Keys.bearer("admin"))) {
            Response answer = Client.get("/v1/news", "Authorization", authorization);
            assertThat(answer.header("ETag")).isEqualTo(Client.get("/v1/news").header("ETag"));
            assertThat(answer.header("Cache-Control")).startsWith("public, max-age=");
        }
    }

    @Test
    void an_instant_that_is_none_is_refused() {
        assertThat(Client.problem("/v1/news?asOf=2026", "Authorization", Keys.bearer("reader")))
                .isEqualTo("400 invalid-parameter asOf malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2B999999999-01-01T00:00:00Z",
                "%2B10000-01-01T00:00:00Z",
                "%2B294277-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00%2B01:00",
                "9999-12-31T23:59:59-01:00",
                "2026-02-30T00:00:00Z"
            })
    void an_instant_that_nothing_can_have_is_refused(String instant) {
        for (String target : List.of("/v1/news", "/v1/projects/recoveryhjelpa")) {
            assertThat(Client.problem(target + "?asOf=" + instant, "Authorization", Keys.bearer("reader")))
                    .isEqualTo("400 invalid-parameter asOf malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z", "2026-01-01T01:00:00.123456789%2B01:00"})
    void the_first_and_the_last_instant_are_shown(String instant) {
        reader.get("/v1/news?topic=finnes-ikke&asOf=" + instant).then().statusCode(200);
    }

    private List<String> slugs(Instant at) {
        return reader.get("/v1/news?topic=prov&asOf=" + at)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.slug");
    }

    private String title(String target, Instant at) {
        return reader.get(target + "?asOf=" + at)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("title");
    }

    private static String news(String title, String slug) {
        return """
                {"title":"%s","slug":"%s","summary":"Kort.","category":"news","topics":["prov"]}""".formatted(title, slug);
    }
}
