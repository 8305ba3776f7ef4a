package no.innhold.search;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.problem;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.bench.Statements;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Vocabulary;
import no.innhold.publishing.PublishRequest;
import no.innhold.search.index.IndexDamagedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers find, and when. */
@QuarkusTest
@Tag("once")
class SearchTest {

    /** Words that no other content has. */
    private static final String WORD = "kvasserkrabbe";

    private static final String SEARCH = "/v1/search?q=" + WORD;

    @Inject
    Editor editor;

    @Inject
    KeptIndex kept;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @BeforeEach
    void await() {
        IndexReady.await();
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void what_is_published_is_found_at_once_and_what_is_unpublished_is_gone_at_once() {
        for (int i = 0; i < 20; i++) {
            Edition edition = editor.live(ContentType.NEWS, "nb", news("prov-" + i, WORD));
            assertThat(slugs(SEARCH)).containsExactly("prov-" + i);
            editor.expire(edition);
            assertThat(slugs(SEARCH)).isEmpty();
        }
    }

    @Test
    void what_is_scheduled_appears_and_disappears_at_its_instant() {
        Instant from = editor.now().plusSeconds(2);
        Instant until = from.plusSeconds(2);
        Edition edition = editor.draft(ContentType.NEWS, "nb", news("prov", WORD));
        editor.publish(edition, new PublishRequest(from, until, null, null, false));

        assertThat(slugs(SEARCH)).isEmpty();
        assertThat(slugs("/v1/news?q=" + WORD)).isEmpty();
        editor.waitUntil(from);
        assertThat(slugs(SEARCH)).containsExactly("prov");
        assertThat(slugs("/v1/news?q=" + WORD)).containsExactly("prov");
        editor.waitUntil(until);
        assertThat(slugs(SEARCH)).isEmpty();
        assertThat(slugs("/v1/news?q=" + WORD)).isEmpty();
    }

    @Test
    void no_answer_may_be_kept_past_the_next_scheduled_change() {
        Edition edition = editor.draft(ContentType.NEWS, "nb", news("prov", WORD));
        editor.publish(edition, new PublishRequest(editor.now().plusSeconds(20), null, null, null, false));

        String control = get(SEARCH).header("Cache-Control");

        assertThat(control).matches("public, max-age=1\\d, .*");
    }

    @Test
    void a_schedule_that_was_called_off_never_comes() {
        Instant from = editor.now().plusSeconds(2);
        Edition edition = editor.draft(ContentType.NEWS, "nb", news("prov", WORD));
        editor.publish(edition, new PublishRequest(from, null, null, null, false));
        assertThat(slugs(SEARCH)).isEmpty();

        Desk.of("publisher")
                .delete("/manage/v1/news/" + edition.head().documentId() + "/schedule")
                .then()
                .statusCode(200);

        editor.waitUntil(from);
        assertThat(slugs(SEARCH)).isEmpty();
    }

    @Test
    void a_draft_is_never_found_nor_suggested() {
        Edition live = editor.live(ContentType.NEWS, "nb", news("prov", "synlegkrabbe"));
        editor.draft(ContentType.NEWS, live.head().documentId(), "nb", news("prov", WORD));
        editor.draft(ContentType.NEWS, live.head().documentId(), "nn", news("prov", WORD));
        editor.draft(ContentType.PAGE, "nb", "{\"title\":\"" + WORD + "\",\"slug\":\"prov-side\"}");
        Edition later = editor.draft(ContentType.NEWS, "nb", news("prov-snart", WORD));
        editor.publish(later, new PublishRequest(editor.now().plusSeconds(3600), null, null, null, false));

        assertThat(slugs("/v1/search?q=synlegkrabbe")).containsExactly("prov");
        for (String query : List.of(WORD, "kvasserkrabba", "kvasserkrab", "%22" + WORD + "%22", "krabbe")) {
            String answer = get("/v1/search?q=" + query).asString();
            assertThat(answer).doesNotContain(WORD).doesNotContain("prov-snart");
        }
        assertThat(get("/v1/suggest?q=kvass").asString()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void each_reader_finds_the_text_that_this_reader_is_served() {
        Edition nb = editor.live(ContentType.NEWS, "nb", news("prov", WORD));
        editor.live(ContentType.NEWS, nb.head().documentId(), "en", news("prov", "englishcrab"));

        assertThat(json(SEARCH).getList("items.locale")).isEqualTo(List.of("nb"));
        assertThat(json(SEARCH + "&locale=nn").getList("items.locale")).isEqualTo(List.of("nb"));
        assertThat(slugs(SEARCH + "&locale=en")).isEmpty();
        Response english = get("/v1/search?q=englishcrab", "Accept-Language", "en");
        assertThat(english.jsonPath().getList("items.locale")).isEqualTo(List.of("en"));
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.header("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language");
    }

    @Test
    void a_renamed_topic_is_found_under_its_new_name() {
        editor.topic("prov");
        editor.live(ContentType.NEWS, "nb", news("prov-nytt", "noko", "prov"));
        assertThat(slugs(SEARCH)).isEmpty();
        Desk publisher = Desk.of("publisher");
        String tag = publisher.get("/manage/v1/topics/prov").header("ETag");

        publisher
                .put(
                        "/manage/v1/topics/prov",
                        "{\"slug\":\"prov\",\"title\":{\"nb\":\"" + WORD + "\"}}",
                        "If-Match",
                        tag)
                .then()
                .statusCode(200);

        assertThat(slugs(SEARCH)).containsExactly("prov-nytt");
        assertThat(json("/v1/suggest?q=kvasser").getList("items.href")).contains("/v1/topics/prov");
    }

    @Test
    void all_that_the_rules_name_is_searched() {
        editor.topic("prov");
        editor.entry(Vocabulary.ORGANISATION, "prov-org", "{\"name\":{\"nb\":\"Orgkrabbe\"},\"kind\":\"voluntary\"}");
        editor.live(ContentType.PROJECT, "nb", """
                {"title":"Titelkrabbe","slug":"prov-prosjekt","summary":"Ingresskrabbe.","body":"Ein **brødkrabbe**.",
                 "status":"ongoing","topics":["prov"],"partners":["prov-org"],"period":{"start":"2019"},
                 "location":{"name":"Stadkrabbe"},"links":[{"title":"Lenkekrabbe"}],"attachments":[{"title":"Vedleggskrabbe"}]}""");
        editor.live(ContentType.PUBLICATION, "nb", """
                {"title":"Rapport","slug":"prov-rapport","kind":"report","publisher":"prov-org","doi":"10.1234/krabbe.1",
                 "containerTitle":"Tidsskriftkrabbe","authors":[{"family":"Forfattarkrabbe","given":"Kari"}]}""");
        editor.live(ContentType.NEWS, "nb", """
                {"title":"Nytt","slug":"prov-nytt","category":"news","byline":[{"name":"Signaturkrabbe"}]}""");

        for (String word : List.of(
                "titelkrabbe",
                "ingresskrabbe",
                "brødkrabbe",
                "orgkrabbe",
                "stadkrabbe",
                "lenkekrabbe",
                "vedleggskrabbe")) {
            assertThat(slugs("/v1/search?q=" + encoded(word))).as(word).contains("prov-prosjekt");
        }
        for (String word : List.of("tidsskriftkrabbe", "forfattarkrabbe", "orgkrabbe", "10.1234/krabbe.1")) {
            assertThat(slugs("/v1/search?q=" + encoded(word))).as(word).contains("prov-rapport");
        }
        assertThat(slugs("/v1/search?q=signaturkrabbe")).containsExactly("prov-nytt");
        assertThat(json("/v1/search?q=titelkrabbe").getList("facets.year.value"))
                .isEqualTo(List.of("2019"));
    }

    @Test
    void a_facet_counts_without_its_own_choice_and_with_all_others() {
        editor.topic("prov");
        editor.live(ContentType.NEWS, "nb", news("prov-1", WORD, "prov"));
        editor.live(ContentType.NEWS, "nb", news("prov-2", WORD));
        editor.live(
                ContentType.PAGE, "nb", "{\"title\":\"" + WORD + "\",\"slug\":\"prov-side\",\"topics\":[\"prov\"]}");

        JsonPath all = json(SEARCH);
        JsonPath pages = json(SEARCH + "&type=page");
        JsonPath both = json(SEARCH + "&type=page&topic=prov");

        assertThat(all.getInt("page.total")).isEqualTo(3);
        assertThat(counts(all, "type")).isEqualTo(Map.of("news", 2, "page", 1));
        assertThat(counts(all, "topic")).isEqualTo(Map.of("prov", 2));
        assertThat(pages.getInt("page.total")).isEqualTo(1);
        assertThat(counts(pages, "type")).isEqualTo(Map.of("news", 2, "page", 1));
        assertThat(counts(pages, "topic")).isEqualTo(Map.of("prov", 1));
        assertThat(counts(both, "type")).isEqualTo(Map.of("news", 1, "page", 1));
        assertThat(slugs(SEARCH + "&type=page&type=news&topic=prov")).containsExactlyInAnyOrder("prov-1", "prov-side");
        assertThat(slugs(SEARCH + "&topic=finnes-ikke")).isEmpty();
        assertThat(slugs(SEARCH + "&year=1850")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "publishedAt", "-publishedAt"})
    void pages_show_each_item_once_forward_and_back(String sort) {
        List<String> expected = new ArrayList<>();
        for (int i = 10; i < 17; i++) {
            editor.live(ContentType.NEWS, "nb", news("prov-" + i, WORD), "2020-01-" + i + "T10:00:00Z");
            expected.add("prov-" + i);
        }
        List<String> seen = new ArrayList<>();
        String page = SEARCH + "&limit=3&sort=" + sort;
        String last = page;
        for (; page != null; page = json(page).getString("page.next")) {
            assertThat(json(page).getInt("page.total")).isEqualTo(7);
            seen.addAll(slugs(page));
            last = page;
        }
        if (sort.equals("publishedAt")) {
            assertThat(seen).isEqualTo(expected);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);

        List<String> back = new ArrayList<>();
        for (page = last; page != null; page = json(page).getString("page.prev")) {
            back.addAll(0, slugs(page));
        }
        assertThat(back).isEqualTo(seen);
    }

    @Test
    void a_list_can_be_searched_and_stays_a_list() {
        editor.topic("prov");
        for (int i = 10; i < 15; i++) {
            String topic = i % 2 == 0 ? "prov" : null;
            editor.live(ContentType.NEWS, "nb", news("prov-" + i, WORD, topic), "2020-01-" + i + "T10:00:00Z");
        }
        editor.live(ContentType.NEWS, "nb", news("prov-anna", "noko"));
        String list = "/v1/news?q=" + WORD;

        assertThat(slugs(list)).containsExactly("prov-14", "prov-13", "prov-12", "prov-11", "prov-10");
        assertThat(slugs(list + "&sort=publishedAt&topic=prov")).containsExactly("prov-10", "prov-12", "prov-14");
        JsonPath first = json(list + "&limit=2&fields=title&body=text");
        assertThat(first.getInt("page.total")).isEqualTo(5);
        assertThat(slugs(first.getString("page.next"))).containsExactly("prov-12", "prov-11");
        String cursor = first.getString("page.next").replaceFirst(".*cursor=", "");
        assertThat(problem("/v1/news?q=anna&cursor=" + cursor)).isEqualTo("400 invalid-cursor cursor invalid");
        assertThat(slugs("/v1/pages?q=" + WORD)).isEmpty();
        assertThat(problem("/v1/news?q=" + "a".repeat(201))).isEqualTo("400 invalid-parameter q too-long");
    }

    @Test
    void a_list_cannot_be_searched_as_of_the_past() {
        String asOf = "/v1/news?q=" + WORD + "&asOf=";
        Desk reader = Desk.of("reader");

        assertThat(reader.get(asOf + "2024-01-01T00:00:00Z").statusCode()).isEqualTo(400);
        Edition later = editor.draft(ContentType.NEWS, "nb", news("prov-snart", WORD));
        Instant from = editor.now().plusSeconds(3600);
        editor.publish(later, new PublishRequest(from, null, null, null, false));
        assertThat(reader.get(asOf + from).jsonPath().getList("items.slug")).isEqualTo(List.of("prov-snart"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/search                      | 400 invalid-parameter q missing
            /v1/search?q=                   | 400 invalid-parameter q empty
            /v1/search?q=%20%C2%A0%20       | 200 application/json
            /v1/search?q=%20%20             | 400 invalid-parameter q empty
            /v1/search?q=%09%0D%0A%C2%85    | 400 invalid-parameter q empty
            /v1/search?q=a%00b              | 400 invalid-parameter q control-character
            /v1/search?q=a%1Fb              | 400 invalid-parameter q control-character
            /v1/search?q=a&topic=a%0Ab      | 400 invalid-parameter topic control-character
            /v1/search?q=a%7Fb              | 400 invalid-parameter q control-character
            /v1/search?q=a&q=b              | 400 invalid-parameter q repeated
            /v1/search?q=a&typ=news         | 400 unknown-parameter typ unknown
            /v1/search?q=a&type=nyhet       | 400 invalid-parameter type unknown-value
            /v1/search?q=a&year=20x3        | 400 invalid-parameter year out-of-range
            /v1/search?q=a&year=-1          | 400 invalid-parameter year out-of-range
            /v1/search?q=a&year=0203        | 400 invalid-parameter year out-of-range
            /v1/search?q=a&year=20203       | 400 invalid-parameter year out-of-range
            /v1/search?q=a&year=99999999999 | 400 invalid-parameter year out-of-range
            /v1/search?q=a&year=2020&year=x | 400 invalid-parameter year out-of-range
            /v1/search?q=a&year=%D9%A2%D9%A0%D9%A2%D9%A0 | 400 invalid-parameter year out-of-range
            /v1/search?q=a&year=            | 400 invalid-parameter year empty
            /v1/search?q=a&sort=title       | 400 invalid-parameter sort unknown-value
            /v1/search?q=a&limit=0          | 400 invalid-parameter limit out-of-range
            /v1/search?q=a&limit=101        | 400 invalid-parameter limit out-of-range
            /v1/search?q=a&locale=de        | 400 invalid-parameter locale unknown-value
            /v1/search?q=a&explain=true     | 400 unknown-parameter explain unknown
            /v1/search?q=a&cursor=abc       | 400 invalid-cursor cursor invalid
            /v1/suggest                     | 400 invalid-parameter q missing
            /v1/suggest?q=a&limit=21        | 400 invalid-parameter limit out-of-range
            /v1/suggest?q=a&type=news       | 400 unknown-parameter type unknown
            """)
    void what_is_not_as_documented_is_refused(String target, String expected) {
        assertThat(problem(target)).isEqualTo(expected);
    }

    @Test
    void pasted_lines_and_tabs_are_the_spaces_between_words() {
        editor.topic("prov");
        editor.live(ContentType.NEWS, "nb", news("prov-1", WORD + " kvxzq", "prov"));
        editor.live(ContentType.NEWS, "nb", news("prov-2", "kvxzq " + WORD + " topic=prov"));
        String pasted = "?q=%09" + WORD + "%0D%0Akvxzq%0A";

        assertThat(slugs("/v1/search" + pasted)).containsExactlyInAnyOrder("prov-1", "prov-2");
        assertThat(slugs("/v1/news" + pasted)).containsExactlyInAnyOrder("prov-1", "prov-2");
        assertThat(json("/v1/news" + pasted + "&limit=1").getString("page.next"))
                .contains("q=" + WORD + "%20%20kvxzq&");
        // a line is no filter
        assertThat(json("/v1/news?q=" + WORD + "&topic=prov").getInt("page.total"))
                .isEqualTo(1);
        assertThat(json("/v1/news?q=" + WORD + "%0Atopic%3Dprov").getInt("page.total"))
                .isEqualTo(2);
        assertThat(Desk.of("reader")
                        .get("/manage/v1/search" + pasted)
                        .jsonPath()
                        .getInt("page.total"))
                .isEqualTo(2);
        assertThat(Desk.of("reader")
                        .get("/manage/v1/news?q=" + WORD + "%09kvxzq")
                        .jsonPath()
                        .getList("items.slug"))
                .isEqualTo(List.of("prov-1"));
    }

    @Test
    void two_hundred_characters_may_be_searched_for_and_no_more() {
        assertThat(get("/v1/search?q=%20" + "%C3%A5".repeat(200) + "%20").statusCode())
                .isEqualTo(200);
        assertThat(problem("/v1/search?q=" + "%C3%A5".repeat(201))).isEqualTo("400 invalid-parameter q too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"\"\"\"",
                "-",
                "- - -",
                "-a",
                "*",
                "?",
                "a*b?c~2^3",
                "title:x",
                "a AND (b OR",
                "[a TO b]",
                "{",
                "\\",
                "/x/",
                "&&",
                "||",
                "!",
                "+",
                "«»",
                "😀",
                "👩‍👩‍👧",
                "\u202Eabc",
                "a\u0300\u0301\u0302",
                "%",
                "_",
                "'; drop table edition; --",
                "<script>alert(1)</script>",
                "..",
                "0",
                "og",
                "den det de",
                "\uFEFF",
                "a\tb",
                "a\r\nb\n",
                "a\u000B\f\u0085b",
                "\u2028a\u00A0\u3000b",
                "ﷺ",
                "ｒｅｃｏｖｅｒｙ"
            })
    void nothing_that_a_person_types_is_an_error(String typed) {
        assertThat(get("/v1/search?q=" + encoded(typed)).statusCode()).isEqualTo(200);
        assertThat(get("/v1/suggest?q=" + encoded(typed)).statusCode()).isEqualTo(200);
        assertThat(get("/v1/news?q=" + encoded(typed)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_highlighted_is_safe_to_show() {
        editor.live(ContentType.NEWS, "nb", news("prov", "<img src=x> " + WORD + " & co"));

        JsonPath found = json(SEARCH);

        assertThat(found.getString("items[0].title")).isEqualTo("<img src=x> " + WORD + " & co");
        assertThat(found.getString("items[0].highlights.title"))
                .isEqualTo("&lt;img src=x&gt; <mark>" + WORD + "</mark> &amp; co");
    }

    @Test
    void an_answer_is_given_again_only_when_it_has_changed() {
        editor.live(ContentType.NEWS, "nb", news("prov", WORD));
        Response answer = get(SEARCH);
        String tag = answer.header("ETag");

        assertThat(answer.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(answer.header("Surrogate-Key")).isEqualTo("search");
        assertThat(get(SEARCH, "If-None-Match", tag).statusCode()).isEqualTo(304);
        editor.live(ContentType.NEWS, "nb", news("prov-2", WORD));
        assertThat(get(SEARCH, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void a_search_costs_no_statement_as_long_as_nothing_changes() {
        editor.live(ContentType.NEWS, "nb", news("prov", WORD));
        slugs(SEARCH);

        assertThat(statements.count(() -> slugs(SEARCH + "&type=news&sort=-publishedAt")))
                .isZero();
        assertThat(statements.count(() -> get("/v1/suggest?q=kvass"))).isZero();
        // the page, the count, references to content and to vocabularies
        assertThat(statements.count(() -> slugs("/v1/news?limit=7&q=" + WORD))).isLessThanOrEqualTo(4);
    }

    @Test
    void a_damaged_index_is_made_anew_while_the_rest_answers() {
        editor.live(ContentType.NEWS, "nb", news("prov", WORD));
        assertThat(slugs(SEARCH)).containsExactly("prov");

        assertThat(kept.damaged(new IndexDamagedException("by a test", null)).status())
                .isEqualTo(503);

        Response meanwhile = get(SEARCH);
        assertThat(meanwhile.statusCode()).isIn(200, 503);
        if (meanwhile.statusCode() == 503) {
            assertThat(meanwhile.header("Retry-After")).isEqualTo("2");
        }
        assertThat(get("/v1/news/prov").statusCode()).isEqualTo(200);
        IndexReady.await();
        assertThat(slugs(SEARCH)).containsExactly("prov");
    }

    private static Map<String, Integer> counts(JsonPath answer, String facet) {
        List<Map<String, Object>> values = answer.getList("facets." + facet);
        return values.stream().collect(Collectors.toMap(v -> (String) v.get("value"), v -> (Integer) v.get("count")));
    }

    private static String news(String slug, String word) {
        return news(slug, word, null);
    }

    private static String news(String slug, String word, String topic) {
        return """
                {"title":"%s","summary":"Ingress.","category":"news","slug":"%s","topics":[%s]}""".formatted(word, slug, topic == null ? "" : "\"" + topic + "\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
