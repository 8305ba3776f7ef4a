package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.Keys;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several texts become public together, or none. */
@QuarkusTest
class BulkPublishTest {

    private static final String ALL = "/manage/v1/publish";

    @Inject
    Editor editor;

    private final Desk publisher = Desk.of("publisher");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void two_hundred_texts_are_published_together_and_one_more_is_too_many() {
        List<String> items = IntStream.rangeClosed(1, 201)
                .mapToObj(i -> editor.draft(ContentType.PAGE, "nb", "{\"title\":\"Samlet " + i + "\"}"))
                .map(BulkPublishTest::item)
                .toList();

        assertThat(Problems.of(publish(items))).isEqualTo("422 invalid-content /items size");
        Response published = publish(items.subList(0, 200));
        published.then().statusCode(200);
        assertThat(published.jsonPath().getList("items.title").get(199)).isEqualTo("Samlet 200");
        assertThat(published.jsonPath().getList("items")).hasSize(200);
        assertThat(Client.get("/v1/pages/samlet-200").statusCode()).isEqualTo(200);
        assertThat(Client.get("/v1/pages/samlet-201").statusCode()).isEqualTo(404);
    }

    @Test
    void one_that_may_not_be_published_holds_all_back() {
        List<Paper> good = List.of(Paper.news("God en"), Paper.news("God to"), Paper.news("God tre"));
        Paper bad = Paper.of(ContentType.NEWS, "{\"title\":\"Dårlig\"}");
        List<String> items =
                new ArrayList<>(good.stream().map(BulkPublishTest::item).toList());
        items.add(2, item(bad));
        Response refused = publish(items);

        refused.then().statusCode(422);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/not-publishable");
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .isEqualTo(List.of("/items/2/summary", "/items/2/category"));
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("missing-summary", "missing-field"));
        assertThat(good).allSatisfy(paper -> assertThat(paper.state()).isEqualTo("draft"));
    }

    @Test
    void an_edition_that_is_not_the_newest_is_a_conflict() {
        Paper paper = Paper.news("Utgave");
        Paper other = Paper.news("Annen");
        paper.retitle("Utgave to");
        Response refused = publish(List.of(item(other), "{\"id\":\"" + paper.id() + "\",\"edition\":1}"));

        assertThat(Problems.of(refused)).isEqualTo("409 conflict /items/1/edition not-newest");
        assertThat(refused.jsonPath().getInt("errors[0].current")).isEqualTo(2);
        publish(List.of("{\"id\":\"" + paper.id() + "\",\"edition\":2}")).then().statusCode(200);
        assertThat(paper.publicTitle()).isEqualTo("Utgave to");
        assertThat(other.state()).isEqualTo("draft");
    }

    @Test
    void all_conflicts_are_told_together() {
        Paper trashed = Paper.news("Bort");
        trashed.trash("author").then().statusCode(204);
        Paper stale = Paper.news("Utgave");
        Response refused = publish(List.of(item(trashed), "{\"id\":\"" + stale.id() + "\",\"edition\":7}"));

        refused.then().statusCode(409);
        assertThat(refused.jsonPath().getList("errors.pointer")).isEqualTo(List.of("/items/0", "/items/1/edition"));
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("trashed", "not-newest"));
    }

    @Test
    void what_is_named_twice_or_does_not_exist_is_refused() {
        Paper paper = Paper.news("Enkelt");
        String nobody = "{\"id\":\"0198c0de-0000-7000-8000-00000000dead\"}";

        assertThat(Problems.of(publish(List.of(item(paper), item(paper)))))
                .isEqualTo("422 invalid-content /items/1 repeated");
        assertThat(Problems.of(publish(List.of(item(paper), "{\"id\":\"" + paper.id() + "\",\"locale\":\"nb\"}"))))
                .isEqualTo("422 invalid-content /items/1 repeated");
        assertThat(Problems.of(publish(List.of(item(paper), nobody))))
                .isEqualTo("422 invalid-content /items/1 no-such-text");
        for (String locale : List.of("nn", "xx")) {
            assertThat(Problems.of(publish(List.of("{\"id\":\"" + paper.id() + "\",\"locale\":\"" + locale + "\"}"))))
                    .startsWith("422 invalid-content /items/0");
        }
        assertThat(paper.state()).isEqualTo("draft");
    }

    @Test
    void two_locales_of_one_document_and_several_types_go_together() {
        Paper nb = Paper.news("Bokmål");
        Paper nn = nb.begin("nn", Texts.least(ContentType.NEWS, "Nynorsk"));
        Paper course = Paper.of(ContentType.COURSE, Texts.least(ContentType.COURSE, "Kurs"));
        JsonPath published = publish(List.of(item(nn, "nn"), item(course), item(nb)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(published.getList("items.locale")).isEqualTo(List.of("nn", "nb", "nb"));
        assertThat(published.getList("items.type")).isEqualTo(List.of("news", "course", "news"));
        assertThat(List.of(nb.publicTitle(), nn.publicTitle(), course.publicTitle()))
                .isEqualTo(List.of("Bokmål", "Nynorsk", "Kurs"));
    }

    @Test
    void only_publishers_whose_key_reaches_all_of_it_may() {
        Paper news = Paper.news("Nytt");
        Paper page = Paper.of(ContentType.PAGE, Texts.least(ContentType.PAGE, "Side"));
        String body = body(List.of(item(news), item(page)));

        Desk.of("author").post(ALL, body).then().statusCode(403);
        RestAssured.given()
                .header("Authorization", Keys.bearer("publisher", "news"))
                .contentType("application/json")
                .body(body)
                .post(ALL)
                .then()
                .statusCode(403);
        assertThat(news.state()).isEqualTo("draft");
    }

    @Test
    void all_go_live_at_the_same_instant() {
        List<Paper> papers = List.of(Paper.news("En"), Paper.news("To"), Paper.news("Tre"));
        publish(papers.stream().map(BulkPublishTest::item).toList()).then().statusCode(200);

        assertThat(papers.stream().flatMap(paper -> paper.live("from").stream()).distinct())
                .hasSize(1);
    }

    @Test
    void an_idempotency_key_publishes_once() {
        Paper paper = Paper.news("En gang");
        String body = body(List.of(item(paper)));
        String key = UUID.randomUUID().toString();
        String first = publisher
                .post(ALL, body, "Idempotency-Key", key)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> from = paper.live("from");

        assertThat(publisher.post(ALL, body, "Idempotency-Key", key).asString()).isEqualTo(first);
        assertThat(paper.live("from")).isEqualTo(from);
        assertThat(publisher
                        .post(ALL, body(Collections.nCopies(1, item(Paper.news("Annen")))), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
    }

    private Response publish(List<String> items) {
        return publisher.post(ALL, body(items));
    }

    private static String body(List<String> items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    private static String item(Paper paper) {
        return "{\"id\":\"" + paper.id() + "\"}";
    }

    private static String item(Paper paper, String locale) {
        return "{\"id\":\"" + paper.id() + "\",\"locale\":\"" + locale + "\"}";
    }

    private static String item(Edition edition) {
        return "{\"id\":\"" + edition.head().documentId() + "\",\"locale\":\"nb\",\"edition\":1}";
    }
}
