package no.innhold.delivery;

import static no.innhold.Client.json;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SortTest {

    private static final List<String> NORWEGIAN =
            List.of("9 liv", "Abel", "abelsk", "Édith", "zebra", "Ærlig", "ørn", "Ås", "Aasen", "åte");

    @Inject
    Editor editor;

    @BeforeAll
    void write() {
        editor.topic("prov");
        // written in an order that is not the wanted one
        for (int i = 0; i < NORWEGIAN.size(); i++) {
            write(NORWEGIAN.get((i * 7 + 3) % NORWEGIAN.size()), "prov", "2020-01-01T00:00:00Z");
        }
        editor.topic("nokler");
        write("b", "nokler", "2020-01-02T00:00:00Z");
        write("a", "nokler", "2020-01-01T00:00:00Z");
        write("c", "nokler", "2020-01-01T00:00:00Z");
        write("a", "nokler", "2020-01-03T00:00:00Z");
    }

    @AfterAll
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&locale=nb", "&locale=nn"})
    void titles_have_the_norwegian_order(String locale) {
        assertThat(titles("/v1/publications?topic=prov&sort=title" + locale)).isEqualTo(NORWEGIAN);
        List<String> reversed = new ArrayList<>(NORWEGIAN);
        Collections.reverse(reversed);
        assertThat(titles("/v1/publications?topic=prov&sort=-title" + locale)).isEqualTo(reversed);
    }

    @Test
    void english_readers_get_the_english_order() {
        assertThat(titles("/v1/publications?topic=prov&sort=title&locale=en"))
                .containsExactly("9 liv", "Aasen", "Abel", "abelsk", "Ærlig", "Ås", "åte", "Édith", "ørn", "zebra");
    }

    @ParameterizedTest
    @CsvSource({
        "'publishedAt,title',   a1 c1 b2 a3",
        "'publishedAt,-title',  c1 a1 b2 a3",
        "'-publishedAt,title',  a3 b2 a1 c1",
        "'-publishedAt,-title', a3 b2 c1 a1",
        "'title,publishedAt',   a1 a3 b2 c1",
        "'title,-publishedAt',  a3 a1 b2 c1",
        "'-title,publishedAt',  c1 b2 a1 a3",
        "'-title,-publishedAt', c1 b2 a3 a1",
        "'issued,-publishedAt', a3 b2 ?1 ?1",
        "'-issued,publishedAt', ?1 ?1 b2 a3"
    })
    void the_second_key_orders_what_the_first_leaves_equal(String sort, String expected) {
        String target = "/v1/publications?topic=nokler&sort=" + sort;
        // what is equal in both keys stands in the order of the ids
        List<String> pairs = pairs(target);
        for (int i = 0; i < pairs.size(); i++) {
            assertThat(pairs.get(i)).matches(expected.split(" ")[i].replace('?', '.'));
        }
        assertThat(walked(target)).isEqualTo(slugs(target));
    }

    private static List<String> walked(String target) {
        List<String> slugs = new ArrayList<>();
        for (String page = target + "&limit=1"; page != null; page = json(page).getString("page.next")) {
            slugs.addAll(slugs(page));
            assertThat(slugs).as("walked in circles").hasSizeLessThan(20);
        }
        return slugs;
    }

    private static List<String> pairs(String target) {
        var page = json(target);
        List<String> titles = page.getList("items.title");
        List<String> dates = page.getList("items.publishedAt");
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            pairs.add(titles.get(i) + dates.get(i).charAt(9));
        }
        return pairs;
    }

    private static List<String> titles(String target) {
        return json(target).getList("items.title");
    }

    private void write(String title, String topic, String publishedAt) {
        editor.live(ContentType.PUBLICATION, "nb", """
                {"title":"%s","kind":"report","topics":["%s"]}""".formatted(title, topic), publishedAt);
    }
}
