package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static no.innhold.Client.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Under which addresses an item is found. */
@QuarkusTest
class AddressTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void an_item_is_found_by_its_id_in_any_case() {
        UUID id = live("nyhet");

        assertThat(json("/v1/news/" + id).getString("slug")).isEqualTo("nyhet");
        assertThat(json("/v1/news/" + id.toString().toUpperCase(Locale.ROOT)).getString("id"))
                .isEqualTo(id.toString());
        assertThat(get("/v1/news/" + id).header("Surrogate-Key")).isEqualTo("news " + id);
        assertThat(problem("/v1/projects/" + id)).isEqualTo("404 not-found");
        assertThat(problem("/v1/news/" + UUID.randomUUID())).isEqualTo("404 not-found");
        assertThat(problem("/v1/news/" + id.toString().replace("-", ""))).isEqualTo("404 not-found");
        assertThat(problem("/v1/news/0-0-0-0-0")).isEqualTo("404 not-found");
    }

    @Test
    void a_slug_is_exact_and_belongs_to_one_type() {
        live("nyhet");

        assertThat(problem("/v1/news/Nyhet")).isEqualTo("404 not-found");
        assertThat(problem("/v1/news/nyhe")).isEqualTo("404 not-found");
        assertThat(problem("/v1/news/nyhet%20")).isEqualTo("404 not-found");
        assertThat(problem("/v1/pages/nyhet")).isEqualTo("404 not-found");
        assertThat(problem("/v1/news/" + "a".repeat(3000))).isEqualTo("404 not-found");
        assertThat(problem("/v1/news/%C3%A6")).isEqualTo("404 not-found");
        assertThat(json("/v1/news/nyh%65t").getString("slug")).isEqualTo("nyhet");
    }

    @Test
    void every_former_slug_leads_to_the_present_one_with_the_query() {
        UUID id = live("forste");
        relive(id, "andre");
        relive(id, "tredje");

        for (String former : new String[] {"forste", "andre"}) {
            var moved = get("/v1/news/" + former + "?fields=title,summary&locale=nb");
            assertThat(moved.statusCode()).isEqualTo(308);
            assertThat(moved.header("Location")).isEqualTo("/v1/news/tredje?fields=title,summary&locale=nb");
            assertThat(moved.header("Cache-Control"))
                    .isEqualTo("public, max-age=60, stale-while-revalidate=60, stale-if-error=86400");
            assertThat(moved.header("Vary")).isEqualTo("Accept, Accept-Encoding");
            assertThat(moved.asString()).isEmpty();
        }
        assertThat(get("/v1/news/forste").header("Location")).isEqualTo("/v1/news/tredje");
        assertThat(get("/v1/news/forste").header("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
        assertThat(request().head("/v1/news/forste").statusCode()).isEqualTo(308);
        assertThat(problem("/v1/news/forste?limit=1")).isEqualTo("400 unknown-parameter limit unknown");
        assertThat(json("/v1/news/tredje").getString("href")).isEqualTo("/v1/news/tredje");
    }

    @Test
    void a_slug_taken_back_is_the_present_one_again() {
        UUID id = live("forste");
        relive(id, "andre");
        relive(id, "forste");

        assertThat(json("/v1/news/forste").getString("slug")).isEqualTo("forste");
        assertThat(get("/v1/news/andre").header("Location")).isEqualTo("/v1/news/forste");
    }

    @Test
    void all_locales_share_the_slug_of_the_latest_save_that_has_begun() {
        UUID id = live("forste");
        editor.live(ContentType.NEWS, id, "nn", news("andre"));

        assertThat(json("/v1/news/andre").getString("locale")).isEqualTo("nb");
        assertThat(get("/v1/news/forste?locale=nn").header("Location")).isEqualTo("/v1/news/andre?locale=nn");
        assertThat(json("/v1/news/andre").getString("translations[0].href")).isEqualTo("/v1/news/andre?locale=nn");
    }

    @Test
    void the_slug_of_a_draft_or_of_a_scheduled_edition_does_not_exist_yet() {
        UUID id = live("naa");
        editor.draft(ContentType.NEWS, id, "nb", news("utkast"));
        assertThat(problem("/v1/news/utkast")).isEqualTo("404 not-found");

        Instant start = editor.now().plusMillis(1200);
        var scheduled = editor.draft(ContentType.NEWS, id, "nb", news("snart"));
        editor.publish(scheduled, new PublishRequest(start, null, null, null, false));
        assertThat(problem("/v1/news/snart")).isEqualTo("404 not-found");
        assertThat(json("/v1/news/naa").getString("title")).isEqualTo("naa");

        editor.waitUntil(start);
        assertThat(json("/v1/news/snart").getString("title")).isEqualTo("snart");
        assertThat(get("/v1/news/naa").header("Location")).isEqualTo("/v1/news/snart");
        assertThat(problem("/v1/news/utkast")).isEqualTo("404 not-found");
    }

    private UUID live(String slug) {
        return editor.live(ContentType.NEWS, "nb", news(slug)).head().documentId();
    }

    private void relive(UUID id, String slug) {
        editor.live(ContentType.NEWS, id, "nb", news(slug));
    }

    private static String news(String slug) {
        return """
                {"title":"%1$s","slug":"%1$s","category":"news"}""".formatted(slug);
    }
}
