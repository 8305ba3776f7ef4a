package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What readers are told of what is no longer public. */
@QuarkusTest
class EndingTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void gone_and_withdrawn_give_their_reason_and_explanation() {
        Edition edition = live("slutt");
        editor.end(edition, Ending.Kind.WITHDRAWN, "Det var feil i tallene.", null);

        for (String address : new String[] {"slutt", edition.head().documentId().toString()}) {
            Response gone = get("/v1/news/" + address);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.header("Cache-Control")).isEqualTo("public, max-age=10");
            assertThat(gone.header("X-Request-Id")).isNotBlank();
            JsonPath problem = gone.jsonPath();
            assertThat(problem.getString("type")).isEqualTo("/problems/gone");
            assertThat(problem.getString("reason")).isEqualTo("withdrawn");
            assertThat(problem.getString("detail")).isEqualTo("Det var feil i tallene.");
            assertThat(problem.getMap("$")).doesNotContainKey("requestId");
        }
        assertThat(slugs("/v1/news")).doesNotContain("slutt");
    }

    @Test
    void a_former_slug_tells_the_same() {
        Edition first = live("forste");
        Edition second = editor.live(ContentType.NEWS, first.head().documentId(), "nb", news("andre"));
        editor.end(second, Ending.Kind.GONE, "Avsluttet.", null);

        assertThat(get("/v1/news/forste").jsonPath().getString("reason")).isEqualTo("gone");
        assertThat(get("/v1/news/andre").jsonPath().getString("detail")).isEqualTo("Avsluttet.");
    }

    @Test
    void a_redirect_leads_elsewhere() {
        editor.end(live("flyttet"), Ending.Kind.REDIRECT, null, "/v1/projects/recoveryhjelpa");
        editor.end(live("ut"), Ending.Kind.REDIRECT, null, "https://sandnes.kommune.no/nytt");

        assertThat(get("/v1/news/flyttet?locale=nn").statusCode()).isEqualTo(308);
        assertThat(get("/v1/news/flyttet?locale=nn").header("Location")).isEqualTo("/v1/projects/recoveryhjelpa");
        assertThat(get("/v1/news/ut").header("Location")).isEqualTo("https://sandnes.kommune.no/nytt");
        assertThat(get("/v1/news/ut").header("Cache-Control")).startsWith("public, max-age=60");
    }

    @Test
    void what_expired_is_gone_without_a_word() {
        editor.expire(live("utlopt"));
        JsonPath problem =
                get("/v1/news/utlopt").then().statusCode(410).extract().jsonPath();

        assertThat(problem.getMap("$")).doesNotContainKey("reason");
        assertThat(problem.getString("detail")).isEqualTo("Innholdet er ikke lenger tilgjengelig.");
    }

    @Test
    void what_never_was_public_does_not_exist_and_looks_like_what_never_was() {
        Edition draft = editor.draft(ContentType.NEWS, "nb", news("utkast"));
        String never = get("/v1/news/finnes-ikke").asString();

        assertThat(problem("/v1/news/utkast")).isEqualTo("404 not-found");
        assertThat(get("/v1/news/utkast").asString()).isEqualTo(never.replace("finnes-ikke", "utkast"));
        assertThat(problem("/v1/news/" + draft.head().documentId())).isEqualTo("404 not-found");
    }

    @Test
    void what_is_live_in_another_locale_of_the_chain_is_served() {
        Edition nb = live("begge");
        Edition nn = translated(nb, "nn");
        editor.end(nn, Ending.Kind.GONE, "Berre på bokmål.", null);

        assertThat(json("/v1/news/begge?locale=nn").getString("locale")).isEqualTo("nb");
    }

    @Test
    void the_first_locale_of_the_chain_that_has_ended_speaks() {
        Edition nb = live("begge");
        Edition nn = translated(nb, "nn");
        editor.end(nb, Ending.Kind.GONE, "nb", null);
        editor.end(nn, Ending.Kind.WITHDRAWN, "nn", null);

        assertThat(detail("/v1/news/begge?locale=nb")).isEqualTo("nb");
        assertThat(detail("/v1/news/begge?locale=nn")).isEqualTo("nn");
        assertThat(detail("/v1/news/begge?locale=en")).isEqualTo("nb");
        assertThat(detail("/v1/news/begge", "Accept-Language", "en, nn;q=0.5")).isEqualTo("nn");
    }

    @Test
    void a_text_that_expired_has_ended_too() {
        Edition nb = live("begge");
        Edition nn = translated(nb, "nn");
        editor.end(nb, Ending.Kind.REDIRECT, null, "/v1/news");
        editor.expire(nn);

        assertThat(get("/v1/news/begge?locale=nb").statusCode()).isEqualTo(308);
        assertThat(get("/v1/news/begge?locale=nn").statusCode()).isEqualTo(410);
        assertThat(get("/v1/news/begge?locale=en").statusCode()).isEqualTo(308);
    }

    @Test
    void an_ending_to_come_does_not_speak_yet() {
        Edition edition = editor.draft(ContentType.NEWS, "nb", news("snart"));
        Instant end = editor.now().plusMillis(1200);
        editor.publish(edition, new PublishRequest(null, end, null, null, false));
        editor.sql(
                "insert into ending (document_id, locale, kind, explanation, ended_at) values ('%s', 'nb', 'gone', 'Slutt.', '%s')"
                        .formatted(edition.head().documentId(), end));

        assertThat(get("/v1/news/snart").statusCode()).isEqualTo(200);
        editor.waitUntil(end);
        assertThat(detail("/v1/news/snart")).isEqualTo("Slutt.");
    }

    @Test
    void what_is_published_again_is_there_again() {
        Edition edition = live("igjen");
        editor.end(edition, Ending.Kind.GONE, "nb", null);
        editor.live(ContentType.NEWS, edition.head().documentId(), "nb", news("igjen"));

        assertThat(json("/v1/news/igjen").getString("slug")).isEqualTo("igjen");
    }

    @Test
    void an_erased_document_is_gone_by_its_id_and_never_was_by_its_slug() {
        Edition edition = live("slettet");
        UUID id = edition.head().documentId();
        editor.expire(edition);
        editor.sql("delete from live_period where document_id = '%s'".formatted(id));
        editor.sql("delete from slug_history where document_id = '%s'".formatted(id));
        editor.sql("update document set erased_at = clock_timestamp() where id = '%s'".formatted(id));

        assertThat(problem("/v1/news/slettet")).isEqualTo("404 not-found");
        assertThat(problem("/v1/news/" + id)).isEqualTo("410 gone");
        assertThat(problem("/v1/pages/" + id)).isEqualTo("404 not-found");
    }

    private static String detail(String target, String... headers) {
        return get(target, headers).then().statusCode(410).extract().jsonPath().getString("detail");
    }

    private Edition live(String slug) {
        return editor.live(ContentType.NEWS, "nb", news(slug));
    }

    private Edition translated(Edition edition, String locale) {
        return editor.live(
                ContentType.NEWS,
                edition.head().documentId(),
                locale,
                news(edition.head().slug()));
    }

    private static String news(String slug) {
        return """
                {"title":"%1$s","slug":"%1$s","category":"news"}""".formatted(slug);
    }
}
