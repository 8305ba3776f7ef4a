package no.innhold.delivery;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CursorTest {

    private static final String REFUSED = "400 invalid-cursor cursor invalid";
    private static final String LIST = "/v1/projects?status=ongoing&limit=4";

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void a_changed_or_shortened_cursor_is_refused() {
        String cursor = cursor(LIST);
        assertThat(cursor.length()).isBetween(100, 400);
        for (int i : new int[] {0, 1, 20, cursor.length() / 2, cursor.length() - 1}) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(problem(LIST + "&cursor=" + cursor.substring(0, i) + other + cursor.substring(i + 1)))
                    .as("character %d", i)
                    .isEqualTo(REFUSED);
            assertThat(problem(LIST + "&cursor=" + cursor.substring(0, Math.max(1, i))))
                    .isEqualTo(REFUSED);
        }
        assertThat(problem(LIST + "&cursor=" + cursor + "A")).isEqualTo(REFUSED);
        assertThat(problem(LIST + "&cursor=" + cursor + "%3D%3D")).isEqualTo(REFUSED);
        assertThat(problem(LIST + "&cursor=%20" + cursor)).isEqualTo(REFUSED);
        assertThat(problem(LIST + "&cursor=" + cursor + cursor)).isEqualTo(REFUSED);
        assertThat(problem(LIST + "&cursor=%C3%A6")).isEqualTo(REFUSED);
    }

    @Test
    void a_cursor_has_at_most_two_kilobytes() {
        assertThat(problem(LIST + "&cursor=" + "A".repeat(2048))).isEqualTo(REFUSED);
        assertThat(problem(LIST + "&cursor=" + "A".repeat(2049))).isEqualTo("400 invalid-parameter cursor too-long");
    }

    @Test
    void the_longest_title_fits_into_one() {
        editor.topic("prov");
        for (int i = 0; i < 2; i++) {
            editor.live(ContentType.PAGE, "nb", """
                    {"title":"%s","topics":["prov"]}""".formatted("\u9ad8".repeat(200)));
        }
        String list = "/v1/pages?topic=prov&sort=title,-publishedAt&limit=1";
        assertThat(cursor(list).length()).isLessThan(2048);
        assertThat(slugs(json(list).getString("page.next"))).hasSize(1).doesNotContainAnyElementsOf(slugs(list));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/projects?limit=4",
                "/v1/projects?status=completed&limit=4",
                "/v1/projects?status=ongoing&status=planned&limit=4",
                "/v1/projects?status=ongoing&topic=recovery&limit=4",
                "/v1/projects?status=ongoing&activeFrom=2020&limit=4",
                "/v1/projects?status=ongoing&limit=4&sort=-title",
                "/v1/projects?status=ongoing&limit=4&sort=title,period",
                "/v1/projects?status=ongoing&limit=4&sort=period",
                "/v1/publications?limit=4",
                "/v1/pages?limit=4",
                "/v1/projects?status=ongoing&limit=4&locale=nn",
                "/v1/projects?status=ongoing&limit=4&locale=en"
            })
    void a_cursor_belongs_to_its_list(String other) {
        assertThat(problem(other + "&cursor=" + cursor(LIST))).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/projects?status=ongoing",
                "/v1/projects?status=ongoing&limit=7",
                "/v1/projects?status=ongoing&status=ongoing&limit=4",
                "/v1/projects?limit=4&status=ongoing&sort=title",
                "/v1/projects?status=ongoing&limit=4&fields=title",
                "/v1/projects?status=ongoing&limit=4&expand=partners",
                "/v1/projects?status=ongoing&limit=4&body=text",
                "/v1/projects?status=ongoing&limit=4&locale=nb"
            })
    void what_is_shown_of_the_items_may_change(String other) {
        String fifth = slugs("/v1/projects?status=ongoing").get(4);
        assertThat(slugs(other + "&cursor=" + cursor(LIST)).get(0)).isEqualTo(fifth);
    }

    @Test
    void the_locales_of_the_cursor_win_over_the_header_but_not_over_locale() {
        String cursor = json(LIST, "Accept-Language", "nb, en;q=0.5")
                .getString("page.next")
                .split("cursor=")[1];

        assertThat(json(LIST + "&cursor=" + cursor, "Accept-Language", "nn").getList("items"))
                .hasSize(4);
        // the same first locale, but another fallback
        assertThat(problem(LIST + "&cursor=" + cursor + "&locale=nb")).isEqualTo(REFUSED);
    }

    private static String cursor(String list) {
        return json(list).getString("page.next").split("cursor=")[1];
    }
}
