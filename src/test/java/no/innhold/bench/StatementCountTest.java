package no.innhold.bench;

import static no.innhold.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many statements an answer costs, whatever the number of items. */
@QuarkusTest
@TestProfile(BenchProfile.class)
@Tag("once")
class StatementCountTest {

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Test
    void there_are_ten_thousand_news() {
        assertThat(json("/v1/news").getInt("page.total")).isEqualTo(8800);
        assertThat(json("/v1/projects").getInt("page.total")).isEqualTo(880);
    }

    // entries with a slug that is asked for, page with its references, count; then what is expanded. What has been
    // counted
    // once in an epoch, all that match and the uses of an entry, is known the next time.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/news                                                  | 2 | 1
            /v1/news?limit=100                                        | 2 | 1
            /v1/news?limit=100&body=html                              | 2 | 1
            /v1/news?limit=100&fields=title,translations              | 2 | 1
            /v1/news?topic=tema-1&category=event&publishedFrom=2020   | 3 | 2
            /v1/news?sort=-title,publishedAt&limit=100                | 2 | 1
            /v1/pages?section=seksjon-1                               | 2 | 1
            /v1/projects?status=ongoing&partner=organisasjon-1        | 3 | 2
            /v1/publications?author=vanlig&limit=100                  | 2 | 1
            /v1/courses?upcoming=true&limit=100                       | 2 | 1
            /v1/projects?limit=100&expand=partners                    | 4 | 2
            /v1/projects?limit=100&expand=partners,funders            | 4 | 2
            /v1/projects?limit=100&expand=publications                | 3 | 2
            /v1/projects?limit=100&expand=partners,funders,publications,courses | 6 | 4
            /v1/publications?limit=100&expand=publisher,projects      | 5 | 3
            /v1/courses?limit=100&expand=provider,projects            | 5 | 3
            /v1/news?limit=100&expand=related                         | 4 | 3
            /v1/topics?limit=100                                      | 3 | 1
            """)
    void a_list_costs_no_more_statements_than_its_kinds_of_references(String target, int first, int again) {
        json("/v1/pages?limit=1");
        assertThat(count(target)).isLessThanOrEqualTo(first);
        assertThat(count(target)).isLessThanOrEqualTo(again);
    }

    @Test
    void a_page_deep_in_the_list_costs_no_more() {
        String page = json("/v1/news?limit=100").getString("page.next");
        for (int i = 0; i < 10; i++) {
            page = json(page).getString("page.next");
        }
        assertThat(count(page)).isEqualTo(1);
    }

    // the item with its references and translations; then what is expanded
    @ParameterizedTest
    @CsvSource({
        "/v1/news/news-300, 1",
        "/v1/news/news-300?fields=title, 1",
        "/v1/projects/project-10, 1",
        "/v1/projects/project-10?expand=publications, 2",
        "'/v1/projects/project-10?expand=partners,funders,publications,courses', 4",
        "/v1/publications/publication-20?expand=publisher, 2",
        "/v1/pages/page-1, 1",
        "/v1/topics/tema-1, 1"
    })
    void an_item_costs_a_fixed_number_of_statements(String target, int expected) {
        json("/v1/pages?limit=1");
        // counts the uses of the entries in it, if that has not been done
        assertThat(count(target)).isBetween(expected, expected + 1);
        assertThat(count(target)).isEqualTo(expected);
    }

    // the page; then for each type and locale in it the items
    @ParameterizedTest
    @CsvSource({
        "/v1/changes?limit=100, 2",
        "/v1/changes?limit=100&type=news&locale=nb, 2",
        "/v1/changes?limit=100&type=news&locale=nb&expand=item, 3",
        "/v1/changes?limit=10&type=news&locale=nb&expand=item, 3",
        "/v1/changes?limit=100&type=topic&expand=item, 4"
    })
    void a_page_of_changes_costs_no_more_whatever_its_length(String target, int most) {
        assertThat(count(target)).isLessThanOrEqualTo(most);
        String next = json(target).getString("next");
        assertThat(count(target + "&since=" + next)).isLessThanOrEqualTo(most - 1);
    }

    private int count(String target) {
        return statements.during(() -> json(target)).size();
    }
}
