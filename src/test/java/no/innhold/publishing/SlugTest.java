package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The names of documents in addresses. */
@QuarkusTest
class SlugTest {

    @Inject
    Editor editor;

    private final Desk author = Desk.of("author");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void equal_titles_are_told_apart_by_a_number() {
        assertThat(Paper.news("Ærlig øving på åsen").slug()).isEqualTo("aerlig-oving-pa-asen");
        assertThat(Paper.news("Ærlig øving på åsen").slug()).isEqualTo("aerlig-oving-pa-asen-2");
        assertThat(Paper.news("Aerlig oving pa asen").slug()).isEqualTo("aerlig-oving-pa-asen-3");
        assertThat(Paper.of(ContentType.PAGE, "{\"title\":\"Ærlig øving på åsen\"}")
                        .slug())
                .isEqualTo("aerlig-oving-pa-asen");
        assertThat(Paper.news("???").slug()).isEqualTo("news");
    }

    @Test
    void a_slug_that_is_sent_is_kept_until_another_is_sent() {
        Paper paper = Paper.of(ContentType.NEWS, "{\"title\":\"Noe\",\"slug\":\"prove-a\"}");

        assertThat(paper.slug()).isEqualTo("prove-a");
        paper.retitle("Noe annet");
        assertThat(paper.slug()).isEqualTo("prove-a");
        paper.patch("{\"slug\":\"prove-b\"}").then().statusCode(200);
        assertThat(paper.slug()).isEqualTo("prove-b");
        assertThat(paper.get().jsonPath().getString("content.slug")).isEqualTo("prove-b");
        paper.put("{\"title\":\"Uten\"}").then().statusCode(200);
        assertThat(paper.slug()).isEqualTo("prove-b");
    }

    @ParameterizedTest
    @EnumSource(ContentType.class)
    void one_of_a_million_parts_is_refused_like_any_that_is_too_long(ContentType type) {
        for (String slug : List.of("a-".repeat(900_000) + "a", "a".repeat(1_800_000))) {
            String body = "{\"title\":\"x\",\"slug\":\"" + slug + "\"}";
            assertThat(Problems.of(author.post("/manage/v1/" + type.collection(), body)))
                    .startsWith("422 invalid-content /slug");
        }
    }

    @Test
    void the_longest_slug_of_the_most_parts_is_kept() {
        String slug = "a-".repeat(59) + "bc";
        assertThat(Paper.of(ContentType.NEWS, "{\"title\":\"x\",\"slug\":\"" + slug + "\"}")
                        .slug())
                .isEqualTo(slug);
    }

    @Test
    void a_slug_of_another_document_is_refused() {
        Paper.of(ContentType.NEWS, "{\"title\":\"Noe\",\"slug\":\"prove-a\"}");
        Paper other = Paper.news("Annet");

        String expected = "409 conflict /slug taken";
        assertThat(Problems.of(author.post("/manage/v1/news", "{\"title\":\"x\",\"slug\":\"prove-a\"}")))
                .isEqualTo(expected);
        assertThat(Problems.of(other.patch("{\"slug\":\"prove-a\"}"))).isEqualTo(expected);
        assertThat(Problems.of(other.put("{\"title\":\"x\",\"slug\":\"prove-a\"}")))
                .isEqualTo(expected);
        assertThat(other.tag()).isEqualTo("\"1\"");
        assertThat(other.slug()).isEqualTo("annet");
    }

    @Test
    void a_slug_that_was_never_public_is_free_again_when_another_takes_its_place() {
        Paper paper = Paper.of(ContentType.NEWS, "{\"title\":\"Noe\",\"slug\":\"prove-a\"}");
        paper.patch("{\"slug\":\"prove-b\"}").then().statusCode(200);

        Paper next = Paper.of(ContentType.NEWS, "{\"title\":\"Annet\",\"slug\":\"prove-a\"}");
        assertThat(next.slug()).isEqualTo("prove-a");
        assertThat(Problems.of(paper.patch("{\"slug\":\"prove-a\"}"))).isEqualTo("409 conflict /slug taken");
    }

    @Test
    void a_slug_that_was_public_is_kept_for_good_and_leads_on() {
        Paper paper = Paper.of(
                ContentType.NEWS, "{\"title\":\"Noe\",\"summary\":\"s\",\"category\":\"news\",\"slug\":\"prove-a\"}");
        paper.publish("{}").then().statusCode(200);
        paper.patch("{\"slug\":\"prove-b\"}").then().statusCode(200);

        assertThat(Client.get("/v1/news/prove-a").statusCode()).isEqualTo(200);
        assertThat(Client.get("/v1/news/prove-b").statusCode()).isEqualTo(404);
        paper.publish("{}").then().statusCode(200);
        Response former = Client.get("/v1/news/prove-a");
        assertThat(former.statusCode()).isEqualTo(308);
        assertThat(former.header("Location")).isEqualTo("/v1/news/prove-b");
        assertThat(Problems.of(author.post("/manage/v1/news", "{\"title\":\"x\",\"slug\":\"prove-a\"}")))
                .isEqualTo("409 conflict /slug taken");
        paper.patch("{\"slug\":\"prove-a\"}").then().statusCode(200);
    }

    @Test
    void what_could_be_taken_for_something_else_is_no_slug() {
        for (String slug :
                new String[] {"0198c0de-0000-7000-8000-00000000dead", "Store", "a--b", "-a", "a_b", "", "æ"}) {
            Response refused = author.post("/manage/v1/news", "{\"title\":\"x\",\"slug\":\"" + slug + "\"}");
            assertThat(Problems.of(refused)).startsWith("422 invalid-content /slug ");
        }
        String longest = "a".repeat(120);
        assertThat(Paper.of(ContentType.NEWS, "{\"title\":\"x\",\"slug\":\"" + longest + "\"}")
                        .slug())
                .isEqualTo(longest);
        assertThat(Problems.of(author.post("/manage/v1/news", "{\"title\":\"x\",\"slug\":\"" + longest + "a\"}")))
                .isEqualTo("422 invalid-content /slug size");
    }

    @Test
    void one_slug_serves_all_locales() {
        Paper nb = Paper.of(ContentType.NEWS, "{\"title\":\"Noe\",\"slug\":\"prove-a\"}");
        Paper nn = nb.begin("nn", "{\"title\":\"Noko\",\"slug\":\"prove-b\"}");

        assertThat(nb.slug()).isEqualTo("prove-b");
        assertThat(nb.get().jsonPath().getString("content.slug")).isEqualTo("prove-b");
        nb.retitle("Noe nytt");
        assertThat(nn.slug()).isEqualTo("prove-b");
    }
}
