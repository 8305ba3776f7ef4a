package no.innhold.page;

import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageResourceTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void the_sample_content_has_three_pages_by_title() {
        assertThat(slugs("/v1/pages"))
                .containsExactly(
                        "forskning-opplaering-og-innovasjon",
                        "informasjon-om-oss",
                        "mal-for-fagutvikling-og-forskning");
    }

    @Test
    void pages_are_chosen_by_section() {
        live("en", "om-oss-prov");
        live("to", "hjelp-prov");
        live("tre", null);

        assertThat(slugs("/v1/pages?section=om-oss-prov")).containsExactly("en");
        assertThat(slugs("/v1/pages?section=hjelp-prov&section=om-oss-prov")).containsExactly("en", "to");
        assertThat(slugs("/v1/pages?section=finnes-ikke")).isEmpty();
        assertThat(json("/v1/pages/en").getString("section")).isEqualTo("om-oss-prov");
        assertThat(json("/v1/pages/tre").getMap("$")).doesNotContainKey("section");
    }

    @Test
    void what_pages_do_not_have_is_refused() {
        assertThat(problem("/v1/pages?expand=topics")).isEqualTo("400 unknown-parameter expand unknown");
        assertThat(problem("/v1/pages?sort=issued")).isEqualTo("400 invalid-parameter sort unknown-value");
        assertThat(problem("/v1/pages?publishedFrom=2020")).isEqualTo("400 unknown-parameter publishedFrom unknown");
        assertThat(problem("/v1/pages/informasjon-om-oss?section=a"))
                .isEqualTo("400 unknown-parameter section unknown");
    }

    private void live(String slug, String section) {
        editor.live(
                ContentType.PAGE, "nb", """
                {"title":"%1$s","slug":"%1$s"%2$s}""".formatted(slug, section == null ? "" : ",\"section\":\"" + section + "\""));
    }
}
