package no.innhold.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A text ceases to be public, and readers are told how. */
@QuarkusTest
class UnpublishTest {

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void readers_get_the_reason_and_the_explanation_at_once() {
        for (String kind : List.of("gone", "withdrawn")) {
            Paper paper = Paper.liveNews("Slutt " + kind);
            Response ended = paper.unpublish("{\"kind\":\"" + kind + "\",\"explanation\":\"Tilbudet er avsluttet.\"}");

            ended.then().statusCode(200).header("ETag", "\"1\"");
            assertThat(ended.jsonPath().getString("state")).isEqualTo("ended");
            assertThat(ended.jsonPath().getList("live")).isEmpty();
            assertThat(ended.jsonPath().getString("ending.kind")).isEqualTo(kind);
            assertThat(ended.jsonPath().getString("ending.explanation")).isEqualTo("Tilbudet er avsluttet.");
            Response read = Client.get("/v1/news/slutt-" + kind);
            read.then().statusCode(410);
            assertThat(read.jsonPath().getString("reason")).isEqualTo(kind);
            assertThat(read.jsonPath().getString("detail")).isEqualTo("Tilbudet er avsluttet.");
            assertThat(Client.slugs("/v1/news?limit=100")).doesNotContain("slutt-" + kind);
        }
    }

    @Test
    void a_redirect_leads_to_a_path_here_or_to_the_municipalitys_site() {
        for (String target : List.of("/v1/projects/recoveryhjelpa", "https://www.sandnes.kommune.no/nytt?a=b#c")) {
            Paper paper = Paper.liveNews("Flyttet");
            paper.unpublish("{\"kind\":\"redirect\",\"redirectTo\":\"" + target + "\"}")
                    .then()
                    .statusCode(200);

            assertThat(paper.read().statusCode()).isEqualTo(308);
            assertThat(paper.read().header("Location")).isEqualTo(target);
        }
    }

    @Test
    void other_redirects_are_refused() {
        Paper paper = Paper.liveNews("Flyttet");
        for (String target : List.of(
                "http://www.sandnes.kommune.no/",
                "https://example.org/",
                "//www.sandnes.kommune.no/",
                "https://www.sandnes.kommune.no@example.org/",
                "https://www.sandnes.kommune.no.example.org/",
                "https://www.sandnes.kommune.no:8443/",
                "javascript:alert(1)",
                "v1/news",
                "/\\\\example.org",
                "/v1/ news",
                "/v1/news/\\r\\nX: y",
                "")) {
            assertThat(Problems.of(redirect(paper, target)))
                    .as(target)
                    .startsWith("4")
                    .contains("/redirectTo");
        }
        for (String own : List.of("/v1/news/flyttet", "/v1/news/" + paper.id(), "/v1/news/flyttet?locale=nn")) {
            assertThat(Problems.of(redirect(paper, own))).isEqualTo("422 invalid-content /redirectTo circular");
        }
        assertThat(Problems.of(paper.unpublish("{\"kind\":\"redirect\"}")))
                .isEqualTo("422 invalid-content /redirectTo required");
        assertThat(Problems.of(paper.unpublish("{\"kind\":\"gone\",\"redirectTo\":\"/v1/news\"}")))
                .isEqualTo("422 invalid-content /redirectTo not-wanted");
        assertThat(paper.state()).isEqualTo("published");
    }

    @Test
    void an_ending_to_come_is_shown_and_speaks_from_its_instant() {
        Paper paper = Paper.liveNews("Snart slutt");
        Instant at = editor.now().plusMillis(2500);
        Response planned = paper.unpublish("{\"kind\":\"withdrawn\",\"explanation\":\"Feil.\",\"at\":\"" + at + "\"}");

        planned.then().statusCode(200);
        assertThat(planned.jsonPath().getString("state")).isEqualTo("published");
        assertThat(Instant.parse(planned.jsonPath().getString("ending.at"))).isEqualTo(at);
        assertThat(Instant.parse(planned.jsonPath().getString("live[0].until"))).isEqualTo(at);
        if (editor.now().isBefore(at.minusMillis(200))) {
            assertThat(paper.read().statusCode()).isEqualTo(200);
        }
        editor.waitUntil(at);
        assertThat(paper.read().statusCode()).isEqualTo(410);
        assertThat(paper.read().jsonPath().getString("reason")).isEqualTo("withdrawn");
        assertThat(paper.state()).isEqualTo("ended");
    }

    @Test
    void a_planned_ending_is_replaced_by_another_and_can_be_cancelled() {
        Paper paper = Paper.liveNews("Plan");
        end(paper, "gone", hours(1));
        Instant later = hours(2);
        end(paper, "withdrawn", later);

        JsonPath edited = paper.get().jsonPath();
        assertThat(Instant.parse(edited.getString("live[0].until"))).isEqualTo(later);
        assertThat(edited.getString("ending.kind")).isEqualTo("withdrawn");
        Instant sooner = editor.now().plus(30, ChronoUnit.MINUTES);
        end(paper, "gone", sooner);
        assertThat(Instant.parse(paper.live("until").get(0))).isEqualTo(sooner);
        paper.cancelSchedule().then().statusCode(200);
        assertThat(paper.get().jsonPath().getMap("$")).doesNotContainKey("ending");
        assertThat(paper.get().jsonPath().getMap("live[0]")).doesNotContainKey("until");
        assertThat(Problems.of(paper.cancelSchedule())).isEqualTo("409 conflict");
    }

    @Test
    void ending_now_takes_the_place_of_an_ending_to_come() {
        Paper paper = Paper.liveNews("Plan");
        end(paper, "withdrawn", hours(1));
        paper.unpublish("{\"kind\":\"gone\",\"explanation\":\"Nå.\"}").then().statusCode(200);

        assertThat(paper.read().jsonPath().getString("detail")).isEqualTo("Nå.");
        assertThat(paper.get().jsonPath().getString("ending.explanation")).isEqualTo("Nå.");
        assertThat(Problems.of(paper.cancelSchedule())).isEqualTo("409 conflict");
    }

    @Test
    void publishing_again_takes_back_an_ending_to_come() {
        Paper paper = Paper.liveNews("Plan");
        end(paper, "gone", hours(1));
        paper.retitle("Likevel");
        paper.publish("{}").then().statusCode(200);

        assertThat(paper.get().jsonPath().getMap("$")).doesNotContainKey("ending");
        assertThat(paper.live("until")).isEqualTo(Collections.singletonList(null));
    }

    @Test
    void an_old_ending_does_not_speak_of_a_later_life() {
        Paper paper = Paper.liveNews("Igjen");
        paper.unpublish("{\"kind\":\"gone\",\"explanation\":\"Første gang.\"}")
                .then()
                .statusCode(200);
        assertThat(paper.read().jsonPath().getString("detail")).isEqualTo("Første gang.");
        Instant until = editor.now().plusMillis(1500);
        paper.publish("{\"until\":\"" + until + "\"}").then().statusCode(200);
        editor.waitUntil(until);

        Response expired = paper.read();
        expired.then().statusCode(410);
        assertThat(expired.jsonPath().getMap("$")).doesNotContainKey("reason");
        assertThat(expired.jsonPath().getString("detail")).isEqualTo("Innholdet er ikke lenger tilgjengelig.");
        assertThat(paper.get().jsonPath().getMap("$")).doesNotContainKey("ending");
        paper.unpublish("{\"kind\":\"withdrawn\",\"explanation\":\"Etterpå.\"}")
                .then()
                .statusCode(200);
        assertThat(paper.read().jsonPath().getString("detail")).isEqualTo("Etterpå.");
        assertThat(paper.read().jsonPath().getString("reason")).isEqualTo("withdrawn");
    }

    @Test
    void what_is_not_public_cannot_be_ended() {
        Paper draft = Paper.news("Utkast");
        assertThat(Problems.of(draft.unpublish("{\"kind\":\"gone\"}"))).isEqualTo("409 conflict");
        assertThat(draft.unpublish("{\"kind\":\"gone\"}").jsonPath().getString("detail"))
                .isEqualTo("Teksten er ikke publisert.");
        assertThat(draft.unpublish("{\"kind\":\"gone\",\"at\":\"2100-01-01T00:00:00Z\"}")
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("Teksten er ikke publisert på det tidspunktet.");
        Instant from = hours(1);
        draft.publish("{\"from\":\"" + from + "\"}").then().statusCode(200);
        assertThat(Problems.of(draft.unpublish("{\"kind\":\"gone\"}"))).isEqualTo("409 conflict");
        draft.unpublish("{\"kind\":\"gone\",\"at\":\"" + from.plusSeconds(60) + "\"}")
                .then()
                .statusCode(200);
        assertThat(draft.live("until").get(0)).isNotNull();
        String past = editor.now().minusMillis(1).toString();
        assertThat(Problems.of(draft.unpublish("{\"kind\":\"gone\",\"at\":\"" + past + "\"}")))
                .isEqualTo("422 invalid-content /at in-the-past");
        Desk.of("author")
                .post(draft.path("/unpublish"), "{\"kind\":\"gone\"}", "If-Match", "\"1\"")
                .then()
                .statusCode(403);
    }

    @Test
    void an_explanation_holds_no_identity_number() {
        Paper paper = Paper.liveNews("Notat");

        assertThat(Problems.of(paper.unpublish("{\"kind\":\"withdrawn\",\"explanation\":\"Gjelder 018190 10001\"}")))
                .isEqualTo("422 invalid-content /explanation national-identity-number");
        assertThat(paper.state()).isEqualTo("published");
    }

    @Test
    void an_ending_speaks_until_the_text_is_public_again() {
        Paper paper = Paper.liveNews("Igjen");
        paper.unpublish("{\"kind\":\"gone\",\"explanation\":\"Pause.\"}").then().statusCode(200);
        paper.publish("{\"from\":\"" + hours(1) + "\"}").then().statusCode(200);

        assertThat(paper.state()).isEqualTo("scheduled");
        assertThat(paper.get().jsonPath().getString("ending.explanation")).isEqualTo("Pause.");
        assertThat(paper.read().jsonPath().getString("detail")).isEqualTo("Pause.");
        paper.publish("{}").then().statusCode(200);
        assertThat(paper.get().jsonPath().getMap("$")).doesNotContainKey("ending");
    }

    @Test
    void all_locales_end_together() {
        Paper nb = Paper.liveNews("Bokmål");
        Paper nn = nb.begin("nn", Texts.least(ContentType.NEWS, "Nynorsk"));
        nn.publish("{}").then().statusCode(200);
        Paper en = nb.begin("en", Texts.least(ContentType.NEWS, "English"));

        Response ended = Desk.of("publisher")
                .post(
                        nb.document() + "/unpublish?locale=*",
                        "{\"kind\":\"gone\",\"explanation\":\"Alle.\"}",
                        "If-Match",
                        "\"1\"");
        ended.then().statusCode(200);
        assertThat(ended.jsonPath().getString("locale")).isEqualTo("nb");
        assertThat(nb.state()).isEqualTo("ended");
        assertThat(nn.state()).isEqualTo("ended");
        assertThat(en.state()).isEqualTo("draft");
        assertThat(nn.read().jsonPath().getString("detail")).isEqualTo("Alle.");
        Response again = Desk.of("publisher")
                .post(nb.document() + "/unpublish?locale=*", "{\"kind\":\"gone\"}", "If-Match", "\"1\"");
        assertThat(Problems.of(again)).isEqualTo("409 conflict");
        assertThat(Problems.of(Desk.of("reader").get(nb.document() + "?locale=*")))
                .startsWith("400 invalid-parameter");
    }

    @Test
    void whoever_has_seen_one_locale_as_it_is_may_end_all() {
        Paper nb = Paper.liveNews("Bokmål");
        nb.retitle("Bokmål to");
        Paper nn = nb.begin("nn", Texts.least(ContentType.NEWS, "Nynorsk"));
        nn.publish("{}").then().statusCode(200);
        nn.retitle("Nynorsk to");
        nn.retitle("Nynorsk tre");
        Paper en = nb.begin("en", Texts.least(ContentType.NEWS, "English"));
        en.retitle("English two");
        en.retitle("English three");
        en.retitle("English four");

        Response stale = endAll(nb, "\"1\"");
        assertThat(Problems.of(stale)).startsWith("412 edit-conflict");
        assertThat(stale.jsonPath().getString("detail")).isEqualTo("Noen andre har lagret siden du hentet innholdet.");
        assertThat(stale.jsonPath().getString("current")).isEqualTo("\"2\"");
        Response none = endAll(nb, "\"9\"");
        assertThat(Problems.of(none)).startsWith("412 edit-conflict");
        assertThat(none.jsonPath().getString("detail")).startsWith("Det finnes ingen utgave som «If-Match» nevner.");
        assertThat(nb.state()).isEqualTo("changed");

        Response ended = endAll(nb, nn.tag());
        ended.then().statusCode(200).header("ETag", "\"3\"");
        assertThat(ended.jsonPath().getString("locale")).isEqualTo("nn");
        assertThat(nb.state()).isEqualTo("ended");
        assertThat(nn.state()).isEqualTo("ended");
        assertThat(en.state()).isEqualTo("draft");
    }

    @Test
    void an_edition_of_another_locale_that_was_there_is_not_denied() {
        Paper nb = Paper.liveNews("Bokmål");
        Paper nn = nb.begin("nn", Texts.least(ContentType.NEWS, "Nynorsk"));
        for (String title : new String[] {"to", "tre", "fire"}) {
            nn.retitle(title);
        }

        Response stale = endAll(nb, "\"3\"");
        assertThat(stale.jsonPath().getString("detail")).isEqualTo("Noen andre har lagret siden du hentet innholdet.");
        assertThat(stale.jsonPath().getString("current")).isEqualTo("\"4\"");
        endAll(nb, "\"3\", \"1\"").then().statusCode(200);
    }

    private static Response endAll(Paper paper, String seen) {
        return Desk.of("publisher")
                .post(paper.document() + "/unpublish?locale=*", "{\"kind\":\"gone\"}", "If-Match", seen);
    }

    private static Response redirect(Paper paper, String target) {
        return paper.unpublish("{\"kind\":\"redirect\",\"redirectTo\":\"" + target + "\"}");
    }

    private static void end(Paper paper, String kind, Instant at) {
        paper.unpublish("{\"kind\":\"" + kind + "\",\"at\":\"" + at + "\"}")
                .then()
                .statusCode(200);
    }

    private Instant hours(int hours) {
        return editor.now().plus(hours, ChronoUnit.HOURS);
    }
}
