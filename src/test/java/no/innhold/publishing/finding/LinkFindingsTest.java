package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import no.innhold.content.ContentType;
import no.innhold.platform.problem.Language;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkFindingsTest {

    @Inject
    Review review;

    @Test
    void markup_hides_no_vague_link() {
        assertThat(body("""
                **[*Trykk* **her**](/a)** [![](/b.png)](/c) [`her`](/d) [h&auml;r](/e) [her][x]
                > - [Les
                >   mer](/f)

                | [mer](/g) | b |
                |---|---|

                [x]: /h
                """))
                .containsExactly(
                        "error vague-link-text /body 1:3",
                        "warning bare-url-link /body 1:27",
                        "error missing-alt /body 1:28",
                        "error vague-link-text /body 1:45",
                        "error vague-link-text /body 1:72",
                        "error vague-link-text /body 2:5",
                        "error vague-link-text /body 5:3");
    }

    @Test
    void the_same_words_without_a_link_are_a_warning_where_they_stand() {
        assertThat(body("""
                &amp;&amp;&amp; trykk her, **Klikk** \\* *her* og trykk
                her. Trykk **her** \\& klikk her

                # Trykk her

                - a [klikk](/a) her
                  `klikk her`

                <div>b
                trykk her</div>

                | a | Klikk\\| her | klikk her |
                |---|---|---|

                ```
                trykk her
                ```

                ![trykk her](/b.png)
                """))
                .containsExactly(
                        "warning vague-link-text /body 1:17",
                        "warning vague-link-text /body 1:50",
                        "warning vague-link-text /body 2:6",
                        "warning vague-link-text /body 2:23",
                        "warning vague-link-text /body 4:3",
                        "error vague-link-text /body 6:5",
                        "warning vague-link-text /body 7:4",
                        "warning vague-link-text /body 10:1",
                        "warning vague-link-text /body 12:21");
    }

    @Test
    void words_that_only_look_alike_are_left_alone() {
        assertThat(
                        body(
                                "Trykk herfra, trykket her, utrykk her. Les mer om det her. [rapporten her](/a) `trykk`\n\nher"))
                .isEmpty();
    }

    @Test
    void an_address_as_text_is_a_warning() {
        assertThat(
                        body(
                                "Se https://a.no, <https://b.no> og [www.c.no](https://c.no).\n[/d.pdf](/d.pdf) post@e.no []( /f)"))
                .containsExactly(
                        "warning bare-url-link /body 1:4",
                        "warning bare-url-link /body 1:18",
                        "warning bare-url-link /body 1:36",
                        "warning bare-url-link /body 2:1",
                        "warning bare-url-link /body 2:28");
    }

    @Test
    void what_is_left_out_for_its_address_is_told_where_it_stands() {
        assertThat(body("""
                Les [rapporten vår](www.sandnes.kommune.no/rapport.pdf) og ![kart](kart.png).

                - **[notatet]( )** [skriptet](javascript:alert\\(1\\)) [fila](media:0198c0de-0000-7000-8000-00000000dead)
                > [siste][x] ![a](mailto:b@c.no) [b](#c) [d](/e) [f](mailto:g@h.no) ![i](/j.png)

                <script>[skjult](k)</script> | `[kode](l)`

                [x]: ../oppover
                """))
                .containsExactly(
                        "warning reference-not-public /body 1:5",
                        "warning reference-not-public /body 1:60",
                        "warning reference-not-public /body 3:5",
                        "warning reference-not-public /body 3:20",
                        "warning reference-not-public /body 3:54",
                        "warning reference-not-public /body 4:3",
                        "warning reference-not-public /body 4:14");
    }

    @Test
    void an_address_that_leads_nowhere_is_quoted_but_never_an_identity_number() {
        assertThat(review.body("[a](www.b.no) ![c](d.png) [e](f/01819010001)"))
                .extracting(finding -> finding.message().in(Language.NB))
                .contains(
                        "Adressen «www.b.no» kan ikke brukes, så det blir ingen lenke.",
                        "Adressen «d.png» kan ikke brukes, så bildet blir ikke vist.",
                        "Adressen «f/…» kan ikke brukes, så det blir ingen lenke.");
        assertThat(review.body("[a](www.b.no)").get(0).hint().in(Language.EN))
                .isEqualTo("Write the whole address, beginning with “https://”, or a path on this site, beginning with"
                        + " “/”.");
    }

    @Test
    void titles_of_links_and_attachments_are_texts_of_links() {
        assertThat(Review.lines(review.of(ContentType.PAGE, """
                {"title":"a","summary":"Trykk her, eller klikk her.","links":[
                  {"title":"Rapporten her","href":"/a"},{"title":"Her!","href":"/b"},{"title":"Les meir"},
                  {"title":"https://example.org","href":"https://example.org"}],
                 "attachments":[{"title":"Last ned"},{"title":"Kurskatalog"}]}""")))
                .containsExactly(
                        "warning vague-link-text /summary",
                        "warning vague-link-text /summary",
                        "error vague-link-text /links/1/title",
                        "error vague-link-text /links/2/title",
                        "warning bare-url-link /links/3/title",
                        "error vague-link-text /attachments/0/title");
    }

    @Test
    void the_words_are_quoted_but_never_an_identity_number() {
        List<Finding> findings = review.body("[Klikk her, 018190 10001](/a)\n[les mer](/b)");

        assertThat(findings)
                .extracting(finding -> finding.message().in(Language.NB))
                .containsExactly(
                        "Lenketeksten «Klikk her, …» sier ikke hvor lenken går.",
                        "Her står noe som ser ut som et fødselsnummer.",
                        "Lenketeksten «les mer» sier ikke hvor lenken går.");
        assertThat(findings.get(2).message().in(Language.EN))
                .isEqualTo("The link text “les mer” does not say where the link goes.");
    }

    private List<String> body(String markdown) {
        return Review.lines(review.body(markdown));
    }
}
