package no.innhold.bench;

import static no.innhold.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import no.innhold.bench.Plans.Plan;
import no.innhold.bench.Statements.Sent;
import no.innhold.events.ChangeTokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the database finds the rows of an answer: by the index meant for it, as fast far down the list as at its top. */
@QuarkusTest
@TestProfile(BenchProfile.class)
@Tag("once")
class PlanTest {

    private static final Logger LOG = Logger.getLogger(PlanTest.class);

    private static final int SAMPLES = 30;

    private static final Set<String> LARGE = Set.of(
            "served",
            "edition",
            "news_edition",
            "project_edition",
            "publication_edition",
            "course_edition",
            "content_reference",
            "vocabulary_reference",
            "document",
            "live_period");

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Inject
    Plans plans;

    @Inject
    DataSource database;

    @Inject
    ChangeTokens tokens;

    @ParameterizedTest
    @CsvSource({
        "/v1/news, served_published_ix",
        "/v1/news?sort=publishedAt, served_published_ix",
        "/v1/news?locale=nn, served_published_ix",
        "/v1/news?sort=-updatedAt, served_updated_ix",
        "/v1/news?sort=title, served_title_ix",
        "/v1/news?sort=-title&locale=en, served_title_en_ix"
    })
    void a_page_far_down_is_found_like_the_first(String target, String index) {
        // the next scheduled moments are read once, whoever asks first
        json("/v1/pages?limit=1");
        List<Sent> first = statements.during(() -> json(target + (target.contains("?") ? "&" : "?") + "limit=15"));
        String far = page(target, 75);
        List<Sent> deep = statements.during(() -> json(far));

        Plan top = plans.generic(first.get(0));
        assertThat(top.indexes()).contains(index);
        assertThat(top.examinedForItems()).isGreaterThanOrEqualTo(16);
        for (Plan plan : List.of(plans.custom(deep.get(0)), plans.generic(deep.get(0)))) {
            assertThat(plan.indexes()).as(plan.text()).contains(index);
            assertThat(plan.scannedWhole()).as(plan.text()).doesNotContainAnyElementsOf(LARGE);
            assertThat(plan.examinedForItems()).isLessThanOrEqualTo(top.examinedForItems() + 5);
            assertThat(plan.blocks()).isLessThanOrEqualTo(top.blocks() + 40);
            LOG.infof(
                    "%s: page 1 %d rows %d blocks, page 500 %d rows %d blocks",
                    target, top.examinedForItems(), top.blocks(), plan.examinedForItems(), plan.blocks());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', announced_sequence_ix", "&type=news, announced_sequence_ix"})
    void a_page_of_the_present_state_is_found_by_its_place(String filter, String index) throws SQLException {
        // written just now: whether the database has looked at it by itself yet is up to chance
        analyze("announced, event");
        String page = "/v1/changes?limit=100" + filter;
        String target = page;
        for (int i = 0; i < 50; i++) {
            target = page + "&since=" + json(target).getString("next");
        }
        String far = target;
        Sent sent = statements.during(() -> json(far)).get(0);
        for (Plan plan : List.of(plans.custom(sent), plans.generic(sent))) {
            assertThat(plan.indexes()).as(plan.text()).contains(index);
            assertThat(plan.scannedWhole()).as(plan.text()).doesNotContain("announced", "event");
            assertThat(plan.examined("announced")).as(plan.text()).isLessThanOrEqualTo(400);
        }
    }

    @Test
    void a_page_of_the_log_is_found_by_its_place() {
        String page = "/v1/changes?limit=100";
        String token = tokens.of(5000);
        Sent sent = statements.during(() -> json(page + "&since=" + token)).get(0);
        for (Plan plan : List.of(plans.custom(sent), plans.generic(sent))) {
            assertThat(plan.indexes()).as(plan.text()).contains("event_pkey");
            assertThat(plan.scannedWhole()).as(plan.text()).doesNotContain("event");
            assertThat(plan.examined("event")).as(plan.text()).isLessThanOrEqualTo(101);
        }
    }

    /** The cursor behind some pages of a hundred, as a page of fifteen. */
    private static String page(String target, int pages) {
        String page = target + (target.contains("?") ? "&" : "?") + "limit=100&fields=id";
        for (int i = 0; i < pages; i++) {
            page = json(page).getString("page.next");
        }
        return page.replace("limit=100", "limit=15").replace("&fields=id", "");
    }

    /** What finds the rows; a count reads as many as match, whichever way. */
    @ParameterizedTest
    @CsvSource({
        "/v1/news?topic=sjeldent-tema, 60",
        "/v1/news?category=event, 400",
        "/v1/news?publishedFrom=2026-10, 400",
        "/v1/projects?partner=organisasjon-1, 400",
        "/v1/projects?sort=-period, 60",
        "/v1/publications?author=forfatter%207, 60",
        "/v1/publications?doi=10.9999/bench.100, 20",
        "/v1/publications?project=project-10, 60",
        "/v1/publications?sort=issued, 60",
        "/v1/news/news-300, 3",
        "/v1/publications/publication-20, 3"
    })
    void no_large_table_is_read_whole(String target, long most) {
        json("/v1/pages?limit=1");
        Sent page = statements.during(() -> json(target)).stream()
                .filter(sent -> sent.sql().contains("from served"))
                .findFirst()
                .orElseThrow();
        Plan custom = plans.custom(page);
        Plan generic = plans.generic(page);
        LOG.infof(
                "%s: custom %d rows %d blocks, generic %d rows %d blocks",
                target, custom.examinedForItems(), custom.blocks(), generic.examinedForItems(), generic.blocks());
        for (Plan plan : List.of(custom, generic)) {
            assertThat(plan.scannedWhole()).as(plan.text()).doesNotContainAnyElementsOf(LARGE);
        }
        assertThat(custom.examinedForItems()).as(custom.text()).isLessThanOrEqualTo(most);
    }

    /** The planner knows the tables by a random sample only. */
    @Test
    void the_way_to_a_page_does_not_depend_on_the_sample_of_the_statistics() throws SQLException {
        json("/v1/pages?limit=1");
        Sent page = statements.during(() -> json("/v1/projects?sort=-period")).get(0);
        for (int sample = 0; sample < SAMPLES; sample++) {
            analyze("served, edition, project_edition");
            Plan plan = plans.custom(page);
            assertThat(plan.examinedForItems()).as(plan.text()).isLessThanOrEqualTo(60);
        }
    }

    private void analyze(String tables) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze " + tables);
        }
    }
}
