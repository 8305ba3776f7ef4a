package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.json;
import static no.innhold.Client.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PagingTest {

    private static final String OURS = "/v1/news?topic=prov";

    @Inject
    Editor editor;

    private final List<Edition> written = new ArrayList<>();

    @BeforeEach
    void write() {
        editor.topic("prov");
        for (int i = 0; i < 11; i++) {
            written.add(editor.live(
                    ContentType.NEWS, "nb", """
                    {"title":"t%1$d","slug":"n%2$d","category":"news","topics":["prov"]}""".formatted(i % 3, i), "2020-01-0%dT00:00:00Z".formatted(1 + i % 4)));
        }
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @CsvSource({
        "publishedAt, 1",
        "publishedAt, 4",
        "-publishedAt, 5",
        "title, 3",
        "-title, 11",
        "'title,-publishedAt', 2",
        "'-publishedAt,title', 10",
        "updatedAt, 100"
    })
    void walking_back_shows_the_same_pages(String sort, int limit) {
        String list = OURS + "&sort=" + sort + "&limit=";
        List<String> all = slugs(list + 100);
        List<JsonPath> forward = new ArrayList<>(List.of(json(list + limit)));
        while (last(forward).getString("page.next") != null) {
            forward.add(json(last(forward).getString("page.next")));
        }

        assertThat(forward.stream().flatMap(p -> p.<String>getList("items.slug").stream()))
                .containsExactlyElementsOf(all);
        assertThat(forward).hasSize((11 + limit - 1) / limit).allSatisfy(p -> assertThat(p.getInt("page.total"))
                .isEqualTo(11));
        assertThat(forward.get(0).getString("page.prev")).isNull();
        JsonPath page = last(forward);
        for (int i = forward.size() - 2; i >= 0; i--) {
            page = json(page.getString("page.prev"));
            assertThat(page.getList("items")).isEqualTo(forward.get(i).getList("items"));
            // and forward again
            assertThat(json(page.getString("page.next")).getList("items"))
                    .isEqualTo(forward.get(i + 1).getList("items"));
        }
        assertThat(page.getString("page.prev")).isNull();
    }

    @Test
    void a_list_that_ends_with_its_page_has_no_next() {
        assertThat(json(OURS + "&limit=11").getString("page.next")).isNull();
        assertThat(json(OURS + "&limit=10").getString("page.next")).isNotNull();
    }

    @Test
    void links_repeat_what_was_asked_and_stand_in_the_header_too() {
        String asked =
                "topic=prov&topic=sm%C3%A5%20ting&publishedFrom=2020-01-01T01:00:00%2B01:00&fields=title,summary&limit=2&locale=nn";
        Response first = get("/v1/news?" + asked);
        String next = first.jsonPath().getString("page.next");
        // in one spelling, however it was asked
        assertThat(next.replaceAll("&cursor=[A-Za-z0-9_-]+$", ""))
                .isEqualTo("/v1/news?fields=title,summary&limit=2&locale=nn"
                        + "&publishedFrom=2020-01-01T01:00:00%2B01:00&topic=prov&topic=sm%C3%A5%20ting");
        assertThat(first.headers().getValues("Link")).containsExactly("<" + next + ">; rel=\"next\"");

        Response second = get(next);
        String prev = second.jsonPath().getString("page.prev");
        assertThat(second.headers().getValues("Link"))
                .containsExactly(
                        "<" + second.jsonPath().getString("page.next") + ">; rel=\"next\"",
                        "<" + prev + ">; rel=\"prev\"");
        assertThat(json(prev).getList("items")).isEqualTo(first.jsonPath().getList("items"));
        assertThat(get(OURS).headers().getValues("Link")).isEmpty();
    }

    @Test
    void the_locales_of_the_first_page_hold_for_all_that_follow() {
        Edition first = written.get(0);
        editor.live(ContentType.NEWS, first.head().documentId(), "nn", """
                {"title":"a nynorsk","category":"news","topics":["prov"]}""");
        String next =
                json(OURS + "&sort=-title&limit=2", "Accept-Language", "nn").getString("page.next");

        List<String> locales = new ArrayList<>();
        for (String page = next;
                page != null;
                page = json(page, "Accept-Language", "en").getString("page.next")) {
            locales.addAll(json(page, "Accept-Language", "en").getList("items.locale"));
        }
        assertThat(locales).containsOnlyOnce("nn");
    }

    @Test
    void a_page_that_has_become_empty_leads_back() {
        String list = OURS + "&sort=publishedAt&limit=9";
        JsonPath first = json(list);
        List<String> behind = slugs(first.getString("page.next"));
        written.stream().filter(e -> behind.contains(e.head().slug())).forEach(editor::expire);

        JsonPath empty = json(first.getString("page.next"));
        assertThat(empty.getList("items")).isEmpty();
        assertThat(empty.getString("page.next")).isNull();
        assertThat(json(empty.getString("page.prev")).getList("items")).isEqualTo(first.getList("items"));
    }

    @Test
    void a_page_before_which_nothing_is_left_leads_on() {
        String list = OURS + "&sort=publishedAt&limit=3";
        JsonPath second = json(json(list).getString("page.next"));
        List<String> before = slugs(list);
        written.stream().filter(e -> before.contains(e.head().slug())).forEach(editor::expire);

        JsonPath empty = json(second.getString("page.prev"));
        assertThat(empty.getList("items")).isEmpty();
        assertThat(empty.getString("page.prev")).isNull();
        assertThat(json(empty.getString("page.next")).getList("items")).isEqualTo(second.getList("items"));
    }

    @Test
    void the_total_is_right_after_every_change_however_many_are_reading() {
        AtomicBoolean done = new AtomicBoolean();
        var readers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (!done.get()) {
                        json(OURS + "&limit=1");
                    }
                }))
                .toList();
        try {
            for (int i = 0; i < 15; i++) {
                editor.live(ContentType.NEWS, "nb", """
                        {"title":"ny","category":"news","topics":["prov"]}""");
                assertThat(json(OURS + "&limit=1").getInt("page.total")).isEqualTo(12 + i);
            }
        } finally {
            done.set(true);
            readers.forEach(CompletableFuture::join);
        }
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
