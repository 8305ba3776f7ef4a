package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text becomes public. */
@QuarkusTest
class PublishTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_published_is_public_when_the_answer_comes(ContentType type) {
        Paper paper = Paper.of(type, Texts.least(type, "Straks"));
        assertThat(paper.read().statusCode()).isEqualTo(404);
        Instant before = editor.now();
        Response published = Desk.of("publisher").act(paper.path("/publish"), "If-Match", "\"1\"");

        published.then().statusCode(200).header("ETag", "\"1\"");
        JsonPath edited = published.jsonPath();
        assertThat(edited.getString("state")).isEqualTo("published");
        assertThat(edited.getList("live.edition")).isEqualTo(List.of(1));
        Instant from = Instant.parse(edited.getString("live[0].from"));
        assertThat(from).isBetween(before, editor.now());
        assertThat(edited.getMap("live[0]")).doesNotContainKey("until");
        JsonPath item = paper.read().then().statusCode(200).extract().jsonPath();
        assertThat(item.getString("title")).isEqualTo("Straks");
        assertThat(item.getString("publishedAt")).isEqualTo(edited.getString("live[0].from"));
        assertThat(item.getString("updatedAt")).isEqualTo(edited.getString("live[0].from"));
        assertThat(Client.slugs("/v1/" + type.collection() + "?limit=100")).contains("straks");
    }

    @Test
    void a_later_save_changes_nothing_until_it_is_published() {
        Paper paper = Paper.liveNews("Først");
        String tag = paper.read().header("ETag");
        paper.retitle("Så");

        assertThat(paper.state()).isEqualTo("changed");
        assertThat(paper.read().header("ETag")).isEqualTo(tag);
        paper.publish("{}").then().statusCode(200);
        assertThat(paper.state()).isEqualTo("published");
        assertThat(paper.publicTitle()).isEqualTo("Så");
        assertThat(paper.read().header("ETag")).isNotEqualTo(tag);
        assertThat(paper.live("edition")).isEqualTo(List.of(2));
        Paper.liveNews("Et tredje");
        paper.patch("{\"title\":\"Igjen\"}");
        assertThat(paper.state()).isEqualTo("changed");
    }

    @Test
    void restoring_what_is_live_leaves_it_changed_as_the_newest_edition_is_another() {
        Paper paper = Paper.liveNews("Først");
        paper.retitle("Så");
        Desk.of("author")
                .act(paper.path("/editions/1/restore"), "If-Match", "\"2\"")
                .then()
                .statusCode(200);

        assertThat(paper.state()).isEqualTo("changed");
    }

    @Test
    void one_locale_is_published_at_a_time() {
        Paper nb = Paper.news("Bokmål");
        Paper nn = nb.begin("nn", Texts.least(ContentType.NEWS, "Nynorsk"));
        nn.publish("{}").then().statusCode(200);

        assertThat(nb.state()).isEqualTo("draft");
        assertThat(nn.state()).isEqualTo("published");
        assertThat(nb.publicTitle()).isEqualTo("Nynorsk");
        nb.publish("{}").then().statusCode(200);
        assertThat(nb.publicTitle()).isEqualTo("Bokmål");
        assertThat(nn.publicTitle()).isEqualTo("Nynorsk");
        assertThat(nb.read().jsonPath().getList("translations.locale")).contains("nn");
    }

    @Test
    void the_date_of_publication_can_be_an_earlier_one_but_never_a_later() {
        Paper paper = Paper.news("Datert");
        String later = editor.now().plusSeconds(60).toString();

        assertThat(Problems.of(paper.publish("{\"publishedAt\":\"" + later + "\"}")))
                .isEqualTo("422 invalid-content /publishedAt in-the-future");
        paper.publish("{\"publishedAt\":\"2020-01-02T03:04:05.678Z\"}").then().statusCode(200);
        assertThat(paper.read().jsonPath().getString("publishedAt")).isEqualTo("2020-01-02T03:04:05.678Z");
        paper.retitle("Datert to");
        paper.publish("{}").then().statusCode(200);
        JsonPath item = paper.read().jsonPath();
        assertThat(item.getString("publishedAt")).isEqualTo("2020-01-02T03:04:05.678Z");
        assertThat(item.getString("updatedAt")).isEqualTo(paper.live("from").get(0));
    }

    @Test
    void a_minor_change_moves_no_date_and_keeps_the_note() {
        Paper paper = Paper.news("Liten");
        paper.publish("{\"changeNote\":\"Første utgave\"}").then().statusCode(200);
        JsonPath first = paper.read().jsonPath();
        assertThat(first.getString("changeNote")).isEqualTo("Første utgave");
        paper.retitle("Litt");
        paper.publish("{\"minor\":true}").then().statusCode(200);

        JsonPath minor = paper.read().jsonPath();
        assertThat(minor.getString("title")).isEqualTo("Litt");
        for (String member : List.of("publishedAt", "updatedAt", "changeNote")) {
            assertThat(minor.getString(member)).isEqualTo(first.getString(member));
        }
        paper.publish("{\"changeNote\":\"Nye datoer\"}").then().statusCode(200);
        JsonPath major = paper.read().jsonPath();
        assertThat(major.getString("changeNote")).isEqualTo("Nye datoer");
        assertThat(major.getString("publishedAt")).isEqualTo(first.getString("publishedAt"));
        assertThat(major.getString("updatedAt")).isEqualTo(paper.live("from").get(0));
        paper.publish("{}").then().statusCode(200);
        assertThat(paper.read().jsonPath().getMap("$")).doesNotContainKey("changeNote");
    }

    @Test
    void what_may_not_be_published_says_why_as_the_findings_do() {
        Paper paper = Paper.of(
                ContentType.NEWS, "{\"title\":\"Uten\",\"body\":\"Les mer [her](https://example.org).\\n\\n####\\n\"}");
        Response refused = paper.publish("{}");

        refused.then().statusCode(422);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/not-publishable");
        JsonPath findings = Desk.of("reader")
                .get(paper.path("/findings"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String errors = "findings.findAll { it.severity == 'error' }.";
        for (String member : List.of("code", "pointer", "severity", "line", "column", "hint")) {
            assertThat(refused.jsonPath().getList("errors." + member)).isEqualTo(findings.getList(errors + member));
        }
        assertThat(refused.jsonPath().getList("errors.detail")).isEqualTo(findings.getList(errors + "message"));
        assertThat(findings.getList(errors + "code"))
                .contains("missing-summary", "missing-field", "vague-link-text", "empty-heading");
        assertThat(findings.getList("findings"))
                .isEqualTo(paper.get().jsonPath().getList("findings"));
        assertThat(paper.state()).isEqualTo("draft");
        assertThat(paper.read().statusCode()).isEqualTo(404);
    }

    @Test
    void an_author_may_not_publish() {
        Paper paper = Paper.news("Forfatter");
        for (String role : List.of("reader", "author")) {
            Desk.of(role)
                    .act(paper.path("/publish"), "If-Match", "\"1\"")
                    .then()
                    .statusCode(403);
        }
        assertThat(paper.state()).isEqualTo("draft");
    }

    @Test
    void a_note_is_for_the_public_and_of_a_major_change() {
        Paper paper = Paper.news("Notat");

        assertThat(Problems.of(paper.publish("{\"changeNote\":\"Litt\",\"minor\":true}")))
                .isEqualTo("422 invalid-content /changeNote not-wanted");
        assertThat(Problems.of(paper.publish("{\"changeNote\":\"Gjelder 018190 10001\"}")))
                .isEqualTo("422 invalid-content /changeNote national-identity-number");
        assertThat(paper.state()).isEqualTo("draft");
    }

    @Test
    void readers_see_at_once_that_something_has_changed() {
        Paper paper = Paper.liveNews("Endret");
        Response before = Client.get("/v1/news");
        paper.retitle("Endret nå");
        paper.publish("{}").then().statusCode(200);
        Response after = Client.get("/v1/news", "If-None-Match", before.header("ETag"));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.jsonPath().getList("items.title")).contains("Endret nå");
    }
}
