package no.innhold.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.innhold.content.value.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    private static final Locale NB = Locale.forLanguageTag("nb");
    private static final Locale EN = Locale.ENGLISH;

    private static final List<Author> THREE = List.of(
            Author.person("Knapstad", "M."), Author.person("Lervik", "L. V."), Author.person("Smith", "O. R. F."));

    @Test
    void an_article_is_printed_with_all_its_parts() {
        Citation article = new Citation(
                THREE,
                PartialDate.parse("2019"),
                "Effectiveness of Prompt Mental Health Care",
                "Psychother Psychosom",
                "89",
                "2",
                "90-105",
                null,
                "10.1159/000504453",
                "https://example.org");

        assertThat(article.text(NB))
                .isEqualTo(
                        "Knapstad, M., Lervik, L. V. & Smith, O. R. F. (2019). Effectiveness of Prompt Mental Health "
                                + "Care. Psychother Psychosom, 89(2), 90–105. https://doi.org/10.1159/000504453");
        assertThat(article.text(EN))
                .isEqualTo(
                        "Knapstad, M., Lervik, L. V., & Smith, O. R. F. (2019). Effectiveness of Prompt Mental Health "
                                + "Care. Psychother Psychosom, 89(2), 90–105. https://doi.org/10.1159/000504453");
    }

    @Test
    void a_report_without_authors_begins_with_its_title() {
        Citation report = new Citation(
                List.of(),
                PartialDate.parse("2020-05"),
                "Evaluering av FACT",
                null,
                null,
                null,
                null,
                "NAPHA",
                null,
                null);

        assertThat(report.text(NB)).isEqualTo("Evaluering av FACT. (2020). NAPHA.");
    }

    @Test
    void an_undated_publication_says_so() {
        Citation survey = titled("Hvordan har innbyggere det?");

        assertThat(survey.text(NB)).isEqualTo("Hvordan har innbyggere det? (u.å.).");
        assertThat(survey.text(Locale.forLanguageTag("nn"))).isEqualTo("Hvordan har innbyggere det? (u.å.).");
        assertThat(survey.text(EN)).isEqualTo("Hvordan har innbyggere det? (n.d.).");
    }

    @Test
    void a_publisher_that_is_the_author_is_not_repeated() {
        Citation report = new Citation(
                List.of(Author.body("Folkehelseinstituttet")),
                PartialDate.parse("2016"),
                "Rask psykisk helsehjelp: Evaluering av de første 12 pilotene i Norge",
                null,
                null,
                null,
                null,
                "Folkehelseinstituttet",
                null,
                "https://www.fhi.no");

        assertThat(report.text(NB))
                .isEqualTo(
                        "Folkehelseinstituttet. (2016). Rask psykisk helsehjelp: Evaluering av de første 12 pilotene i "
                                + "Norge. https://www.fhi.no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "89 | 2   | 90–105 | Tidsskrift, 89(2), 90–105.",
                "89 |     |        | Tidsskrift, 89.",
                "   | 2   |        | Tidsskrift, (2).",
                "   |     | e12    | Tidsskrift, e12.",
                "89 |     | 90-105 | Tidsskrift, 89, 90–105.",
                "   | 2   | 1--9   | Tidsskrift, (2), 1–9.",
                "   |     |        | Tidsskrift.",
                "89,| 2   | 5.     | Tidsskrift, 89(2), 5."
            })
    void what_is_missing_of_a_place_in_a_journal_leaves_no_trace(
            @Nullable String volume, @Nullable String issue, @Nullable String pages, String printed) {
        Citation article = new Citation(
                List.of(), PartialDate.parse("2019"), "Tittel", "Tidsskrift", volume, issue, pages, null, null, null);

        assertThat(article.text(NB)).isEqualTo("Tittel. (2019). " + printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Otto Robert Frans | Smith, O. R. F.",
                "O. R. F.          | Smith, O. R. F.",
                "O.R.F.            | Smith, O. R. F.",
                "ORF               | Smith, O. R. F.",
                "O, R, F           | Smith, O. R. F.",
                "Jean-Paul         | Smith, J.-P.",
                "åse               | Smith, Å.",
                "' '               | Smith.",
                "                  | Smith."
            })
    void given_names_become_initials(@Nullable String given, String printed) {
        Citation citation = by(List.of(Author.person("Smith", given)));

        assertThat(citation.text(NB)).isEqualTo(printed + " (2019). Tittel.");
    }

    @Test
    void of_more_than_twenty_authors_the_last_one_follows_an_ellipsis() {
        List<Author> authors = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> Author.body("Gruppe " + i))
                .toList();

        assertThat(by(authors).text(NB))
                .contains("Gruppe 19, … Gruppe 21. (2019)")
                .doesNotContain("Gruppe 20", "&");
        assertThat(by(authors.subList(0, 20)).text(NB)).contains("Gruppe 19 & Gruppe 20. (2019)");
    }

    @Property
    void every_combination_reads_well(@ForAll("citations") Citation citation) {
        for (Locale locale : List.of(NB, EN)) {
            String text = citation.text(locale);

            assertThat(text)
                    .doesNotContain("..", ",,", ",.", ".,.", " .", " ,", "  ", "()", "null", ". .", ", (2019", "& (")
                    .doesNotStartWith(",")
                    .doesNotStartWith("(")
                    .containsPattern("[.?!…] \\((2019|u\\.å\\.|n\\.d\\.)\\)\\.( |$)")
                    .matches("(?s).*(\\.|\\?|…|https://\\S+)");
        }
    }

    @Provide
    Arbitrary<Citation> citations() {
        Arbitrary<List<Author>> authors = Arbitraries.of(
                        Author.person("Aarø", "Leif Edvard"),
                        Author.person("Smith", null),
                        Author.person("Knapstad", "M."),
                        Author.body("Sandnes kommune"),
                        Author.body("Forlaget A.S."),
                        new Author(null, null, null, null, null))
                .list()
                .ofMaxSize(4);
        Arbitrary<PartialDate> issued = Arbitraries.of("2019", "2019-23", "2019-05-02")
                .map(PartialDate::parse)
                .injectNull(0.3);
        Arbitrary<String> title = Arbitraries.of("Tittel", "Tittel.", "Hva nå?", " Med  rom ", "Åpent …", "Komma,");
        return Combinators.combine(
                        authors,
                        issued,
                        title,
                        part("Tidsskrift", "Nr. 1.", " "),
                        part("89", "89."),
                        part("2", ""),
                        part("1-2", "e3.", " "),
                        Combinators.combine(
                                        part("Forlaget A.S.", "Tidsskrift", "Sandnes kommune", ""),
                                        part("10.1159/000504453"),
                                        part("https://example.org/x"))
                                .as((publisher, doi, url) -> {
                                    List<String> last = new ArrayList<>();
                                    last.add(publisher);
                                    last.add(doi);
                                    last.add(url);
                                    return last;
                                }))
                .as((a, i, t, container, volume, issue, pages, last) ->
                        new Citation(a, i, t, container, volume, issue, pages, last.get(0), last.get(1), last.get(2)));
    }

    private static Arbitrary<String> part(String... values) {
        return Arbitraries.of(values).injectNull(0.4);
    }

    private static Citation titled(String title) {
        return new Citation(List.of(), null, title, null, null, null, null, null, null, null);
    }

    private static Citation by(List<Author> authors) {
        return new Citation(authors, PartialDate.parse("2019"), "Tittel", null, null, null, null, null, null, null);
    }
}
