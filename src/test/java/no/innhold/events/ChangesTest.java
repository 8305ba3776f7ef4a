package no.innhold.events;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of changes over HTTP. */
@QuarkusTest
class ChangesTest {

    private static final String CHANGES = "/v1/changes";

    @Inject
    Editor editor;

    @Inject
    EventLog log;

    @Inject
    ChangeTokens tokens;

    @Inject
    DataSource database;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void the_present_state_comes_in_pages_of_rising_sequence_and_ends_in_a_token() {
        Edition edition = news("endring-en", "nb", "En");
        List<Map<String, Object>> items = new ArrayList<>();
        JsonPath page = json(CHANGES + "?limit=17");
        items.addAll(page.getList("items"));
        while (page.getBoolean("more")) {
            assertThat(page.getList("items")).hasSize(17);
            page = json(CHANGES + "?limit=17&since=" + page.getString("next"));
            items.addAll(page.getList("items"));
        }

        assertThat(items).hasSize((int) editor.count("select count(*) from announced"));
        assertThat(items).extracting("kind").containsOnly("published");
        assertThat(items.stream().map(row -> Long.parseLong((String) row.get("sequence"))))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(items.get(items.size() - 1))
                .containsEntry("type", "news")
                .containsEntry("id", edition.head().documentId().toString())
                .containsEntry("slug", "endring-en")
                .containsEntry("locale", "nb")
                .containsEntry("href", "/v1/news/endring-en?locale=nb")
                .containsOnlyKeys("sequence", "at", "kind", "type", "id", "slug", "locale", "href");
        Set<String> topics = new HashSet<>(json("/v1/topics?limit=100").getList("items.slug"));
        assertThat(items.stream().filter(row -> row.get("type").equals("topic")).map(row -> row.get("slug")
                        .toString()))
                .containsExactlyInAnyOrderElementsOf(topics);
        assertThat(page.getString("next")).isEqualTo(tokens.of(log.last()));
    }

    @Test
    void what_changes_while_the_state_is_read_comes_afterwards() {
        Edition first = news("endring-en", "nb", "En");
        Edition second = news("endring-to", "nb", "To");
        JsonPath page = json(CHANGES + "?limit=1&type=news");
        editor.end(first, Ending.Kind.GONE, null, null);
        again(second, "nb", "endring-to", "To igjen");
        news("endring-tre", "nb", "Tre");
        List<String> rows = new ArrayList<>();
        while (page.getBoolean("more")) {
            page = json(CHANGES + "?limit=1&type=news&since=" + page.getString("next"));
            List<String> kinds = page.getList("items.kind");
            List<String> slugs = page.getList("items.slug");
            for (int i = 0; i < kinds.size(); i++) {
                rows.add(kinds.get(i) + " " + slugs.get(i));
            }
        }

        assertThat(rows).endsWith("removed endring-en", "updated endring-to", "published endring-tre");
        assertThat(rows).doesNotContain("published endring-en", "published endring-to");
    }

    @Test
    void since_a_token_come_the_changes_after_it_and_nothing_else() {
        String start = tokens.of(log.last());
        assertThat(json(CHANGES + "?since=" + start).getList("items")).isEmpty();
        Edition edition = news("endring-ny", "nb", "Ny");
        again(edition, "nn", "endring-ny", "Ny på nynorsk");
        editor.end(edition, Ending.Kind.GONE, null, null);

        JsonPath first = json(CHANGES + "?limit=2&since=" + start);
        assertThat(first.<String>getList("items.kind")).containsExactly("published", "updated");
        assertThat(first.getBoolean("more")).isTrue();
        JsonPath rest = json(CHANGES + "?limit=2&since=" + first.getString("next"));
        assertThat(rest.<String>getList("items.kind")).containsExactly("published", "removed");
        assertThat(rest.getBoolean("more")).isTrue();
        JsonPath last = json(CHANGES + "?limit=2&since=" + rest.getString("next"));
        assertThat(last.<String>getList("items.kind")).containsExactly("updated");
        assertThat(last.getBoolean("more")).isFalse();
        assertThat(json(CHANGES + "?since=" + last.getString("next")).getString("next"))
                .isEqualTo(last.getString("next"));
    }

    @Test
    void a_filtered_token_goes_on_where_the_log_ended() {
        Edition edition = news("endring-filter", "nb", "Filter");
        String query = "?type=news&locale=nn&locale=en&limit=100";
        JsonPath page = json(CHANGES + query);
        while (page.getBoolean("more")) {
            page = json(CHANGES + query + "&since=" + page.getString("next"));
        }
        again(edition, "nn", "endring-filter", "Filteret");
        editor.topic("endring-tema");

        JsonPath since = json(CHANGES + query + "&since=" + page.getString("next"));
        assertThat(since.<String>getList("items.locale")).containsExactly("nn");
        assertThat(since.getBoolean("more")).isFalse();
        String turned = "?locale=en&type=news&locale=nn&type=news&limit=1";
        assertThat(json(CHANGES + turned + "&since=" + since.getString("next")).getList("items"))
                .isEmpty();
        for (String other : List.of("", "?type=news", "?type=page&locale=nn&locale=en", "?type=news&locale=nn")) {
            assertThat(problem(CHANGES + other + (other.isEmpty() ? "?" : "&") + "since=" + since.getString("next")))
                    .isEqualTo("400 invalid-cursor since other-filters");
        }
        String topics = "?type=topic&locale=en";
        assertThat(json(CHANGES + topics + "&limit=100").<String>getList("items.slug"))
                .contains("endring-tema");
    }

    @Test
    void with_expand_each_row_shows_what_its_address_answers() {
        String start = tokens.of(log.last());
        editor.topic("endring-tema");
        editor.live(ContentType.PUBLICATION, "nb", """
                {"title":"Rapport","slug":"endring-rapport","kind":"report","body":"Tekst"}""");
        Edition project = editor.live(ContentType.PROJECT, "nb", """
                {"title":"Prosjekt","slug":"endring-prosjekt","status":"ongoing","topics":["endring-tema"],
                 "publications":["endring-rapport"],"body":"# Om\\n\\nTekst"}""");
        editor.live(ContentType.PROJECT, project.head().documentId(), "nn", """
                {"title":"Prosjekt på nynorsk","slug":"endring-prosjekt","status":"ongoing"}""");
        Edition gone = news("endring-borte", "nb", "Borte");
        editor.end(gone, Ending.Kind.GONE, null, null);

        Response page = get(CHANGES + "?expand=item&since=" + start);
        List<Map<String, Object>> rows = page.jsonPath().getList("items");
        assertThat(rows).extracting("type").contains("topic", "publication", "project", "news");
        for (Map<String, Object> row : rows) {
            if (row.get("type").equals("news")) {
                assertThat(row).doesNotContainKey("item");
            } else {
                assertThat(row.get("item"))
                        .isEqualTo(json(row.get("href").toString()).getMap(""));
            }
        }
        assertThat(rows.get(1).get("item").toString()).contains("html");
    }

    @Test
    void an_answer_is_asked_for_each_time_and_not_sent_twice() {
        String start = tokens.of(log.last());
        Response answer = get(CHANGES + "?since=" + start);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept, Accept-Encoding")
                .header("Last-Modified", equalTo(null))
                .header("Content-Language", equalTo(null));
        String tag = answer.header("ETag");
        get(CHANGES + "?since=" + start, "If-None-Match", tag)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "no-cache");
        news("endring-ny", "nb", "Ny");
        get(CHANGES + "?since=" + start, "If-None-Match", tag).then().statusCode(200);
    }

    @Test
    void a_token_that_is_not_ours_is_refused() {
        String token = tokens.of(log.last());
        String cursor = json("/v1/news?limit=1").getString("page.next").replaceFirst(".*cursor=", "");
        for (String wrong : List.of("x", token + "A", token.substring(1), "B" + token.substring(1), cursor)) {
            assertThat(problem(CHANGES + "?since=" + wrong))
                    .isEqualTo(
                            wrong.length() > 200
                                    ? "400 invalid-parameter since too-long"
                                    : "400 invalid-cursor since invalid");
        }
        assertThat(problem("/v1/news?cursor=" + token)).isEqualTo("400 invalid-cursor cursor invalid");
    }

    @Test
    void a_token_whose_changes_are_gone_says_start_over() {
        news("endring-gammel", "nb", "Gammel");
        long last = log.last();
        String behind = tokens.of(last - 1);
        String end = tokens.of(last);
        String state = tokens.of(new Standpoint(0, last - 1), "");
        json(CHANGES + "?since=" + behind);
        long horizon = log.horizon();
        editor.sql("update event_head set horizon = " + last);
        try {
            assertThat(problem(CHANGES + "?since=" + behind)).isEqualTo("410 gone since expired");
            assertThat(problem(CHANGES + "?since=" + state)).isEqualTo("410 gone since expired");
            assertThat(get(CHANGES + "?since=" + behind).jsonPath().getString("detail"))
                    .contains("Begynn på nytt");
            json(CHANGES + "?since=" + end);
            assertThat(log.horizon()).isEqualTo(last);
        } finally {
            editor.sql("update event_head set horizon = " + horizon);
        }
        assertThat(problem(CHANGES + "?since=" + tokens.of(last + 1000))).isEqualTo("410 gone since expired");
    }

    @Test
    void rows_that_are_too_old_are_cut_off_and_tokens_before_them_expire() throws SQLException {
        news("endring-gammel", "nb", "Gammel");
        long last = log.last();
        editor.sql("update event set at = '2020-01-01 00:00:00+00' where sequence <= " + (last - 1));
        try (Connection connection = database.getConnection()) {
            long before = log.horizon();
            assertThat(Retention.forget(connection, Instant.parse("2026-01-01T00:00:00Z")))
                    .isEqualTo(last - 1 - before);
        }

        assertThat(log.horizon()).isEqualTo(last - 1);
        assertThat(log.after(0, 1000)).extracting(LogEntry::sequence).containsExactly(last);
        assertThat(json(CHANGES + "?since=" + tokens.of(last - 1)).<String>getList("items.sequence"))
                .containsExactly(Long.toString(last));
        assertThat(problem(CHANGES + "?since=" + tokens.of(last - 2))).isEqualTo("410 gone since expired");
        assertThat(json(CHANGES + "?limit=100").getList("items")).hasSizeGreaterThan(50);
    }

    @Test
    void parameters_are_those_that_are_documented() {
        assertThat(problem(CHANGES + "?sinse=x")).isEqualTo("400 unknown-parameter sinse unknown");
        assertThat(get(CHANGES + "?sinse=x").jsonPath().getString("errors[0].suggestion"))
                .isEqualTo("since");
        assertThat(problem(CHANGES + "?limit=0")).isEqualTo("400 invalid-parameter limit out-of-range");
        assertThat(problem(CHANGES + "?limit=101")).isEqualTo("400 invalid-parameter limit out-of-range");
        assertThat(problem(CHANGES + "?type=nyhet")).startsWith("400 invalid-parameter type");
        assertThat(problem(CHANGES + "?locale=sv")).startsWith("400 invalid-parameter locale");
        assertThat(problem(CHANGES + "?expand=related")).startsWith("400 invalid-parameter expand");
        assertThat(problem(CHANGES + "?since=a&since=b")).isEqualTo("400 invalid-parameter since repeated");
        json(CHANGES + "?limit=100");
        json(CHANGES + "?limit=1");
    }

    private Edition news(String slug, String locale, String title) {
        return editor.live(ContentType.NEWS, locale, content(slug, title));
    }

    private Edition again(Edition edition, String locale, String slug, String title) {
        UUID id = edition.head().documentId();
        return editor.live(ContentType.NEWS, id, locale, content(slug, title));
    }

    private static String content(String slug, String title) {
        return """
                {"title":"%s","slug":"%s","category":"news","summary":"Ingress"}""".formatted(title, slug);
    }
}
