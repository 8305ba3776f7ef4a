package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyFindingsTest {

    @Inject
    Review review;

    @Test
    void levels_are_those_that_are_served() {
        assertThat(body("# a\n## b\n### c\n##### d\n###### e\n# f\n\n> #### g\n"))
                .containsExactly("warning heading-jump /body 4:1", "warning heading-jump /body 8:3");
        assertThat(body("### a")).containsExactly("warning heading-jump /body 1:1");
        assertThat(body("a\n=\n\nb\n-\n")).isEmpty();
    }

    @Test
    void a_heading_that_shows_nothing_is_empty() {
        assertThat(body("#\n\n## \u200B&nbsp;\n\n## <!-- a -->\n\n## ![b](/c.png)\n\n#### **&#8203;**\n\n## d"))
                .containsExactly(
                        "error empty-heading /body 1:1",
                        "error empty-heading /body 3:1",
                        "error empty-heading /body 5:1",
                        "error empty-heading /body 7:1",
                        "error empty-heading /body 9:1",
                        "warning heading-jump /body 9:1");
    }

    @Test
    void a_table_needs_words_in_its_header() {
        assertThat(body("a\n\n> | | <!-- b --> |\n> |---|---|\n> | c | d |\n\n| e | |\n|---|---|\n"))
                .containsExactly("error table-without-header /body 3:3");
    }

    @Test
    void an_image_needs_words() {
        assertThat(body("![](/a.png) ![ &nbsp;](/b.png \"Bildetekst\") ![…](/c.png) ![d](/e.png)\n[![](/f.png)g](/h)"))
                .containsExactly(
                        "error missing-alt /body 1:1",
                        "error missing-alt /body 1:13",
                        "error missing-alt /body 1:45",
                        "error missing-alt /body 2:2");
    }

    @Test
    void the_hero_image_may_be_decorative_instead() {
        assertThat(image("{}")).containsExactly("error missing-alt /image");
        assertThat(image("{\"alt\":\" \",\"caption\":\"Bildetekst\"}")).containsExactly("error missing-alt /image");
        assertThat(image("{\"decorative\":true}")).isEmpty();
        assertThat(image("{\"alt\":\"To personer\"}")).isEmpty();
    }

    @Test
    void a_file_that_cannot_exist_is_told() {
        String id = "0198c0de-0000-7000-8000-000000000001";
        assertThat(body("Tekst.\n\n![To personer](media:" + id + ")\n\n![a](/b.png)"))
                .containsExactly("warning reference-not-public /body 3:1");
        assertThat(image("{\"media\":\"" + id + "\",\"decorative\":true}"))
                .containsExactly("warning reference-not-public /image/media");
    }

    @Test
    void a_long_text_of_long_words_is_hard_to_read() {
        assertThat(body("universitetssamarbeid ".repeat(100))).containsExactly("warning hard-to-read /body = 200");
        assertThat(body("universitetssamarbeid ".repeat(99))).isEmpty();
        assertThat(body("En lett tekst. ".repeat(100))).isEmpty();
    }

    @Test
    void findings_stand_in_the_order_of_the_document() {
        assertThat(Review.lines(review.of(ContentType.NEWS, """
                {"title":"018190 10001","body":"### a\\n\\n[her](/b) ![](/c.png)\\n\\n#","image":{},
                 "links":[{"title":"her"},{"title":"b"},{"title":"c"},{"title":"d"},{"title":"e"},{"title":"f"},
                   {"title":"g"},{"title":"h"},{"title":"i"},{"title":"j"},{"title":"mer"}]}""")))
                .containsExactly(
                        "error national-identity-number /title",
                        "error missing-summary /summary",
                        "warning heading-jump /body 1:1",
                        "error vague-link-text /body 3:1",
                        "error missing-alt /body 3:11",
                        "error empty-heading /body 5:1",
                        "error missing-alt /image",
                        "error vague-link-text /links/0/title",
                        "error vague-link-text /links/10/title",
                        "error missing-field /category");
    }

    private List<String> image(String image) {
        return Review.lines(review.of(ContentType.PAGE, "{\"title\":\"a\",\"summary\":\"b\",\"image\":" + image + "}"));
    }

    private List<String> body(String markdown) {
        return Review.lines(review.body(markdown));
    }
}
