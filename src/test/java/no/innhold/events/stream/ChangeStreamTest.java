package no.innhold.events.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.events.Advances;
import no.innhold.events.ChangeTokens;
import no.innhold.events.EventLog;
import no.innhold.events.stream.Ear.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeStreamTest {

    @Inject
    Editor editor;

    @Inject
    EventLog log;

    @Inject
    ChangeTokens tokens;

    @Inject
    Advances advances;

    @Inject
    Listeners listeners;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void a_listener_hears_what_is_published_from_then_on() throws IOException {
        publish("stroem-foer");
        try (Ear ear = Ear.open("")) {
            assertThat(ear.status()).isEqualTo(200);
            assertThat(ear.head())
                    .containsIgnoringCase("\ncontent-type: text/event-stream")
                    .containsIgnoringCase("\ncache-control: no-store")
                    .containsIgnoringCase("\nx-accel-buffering: no")
                    .doesNotContainIgnoringCase("\ncontent-encoding:");
            Heard first = ear.next();
            assertThat(first.fields()).containsEntry("", "listening").containsEntry("retry", "3000");
            assertThat(tokens.read("since", first.id()).sequence()).isEqualTo(log.last());

            Edition edition = publish("stroem-ny");

            Heard heard = ear.changes(1).get(0);
            assertThat(heard.data())
                    .contains("\"kind\":\"published\",\"type\":\"news\",\"id\":\""
                            + edition.head().documentId()
                            + "\",\"slug\":\"stroem-ny\",\"locale\":\"nb\",\"href\":\"/v1/news/stroem-ny?locale=nb\"")
                    .startsWith("{\"sequence\":\"" + log.last() + "\"");
            assertThat(tokens.read("since", heard.id()).sequence()).isEqualTo(log.last());
        }
    }

    @Test
    void whoever_was_cut_off_goes_on_without_loss_or_repetition() throws IOException {
        List<String> heard = new ArrayList<>();
        String id;
        try (Ear ear = Ear.open("")) {
            id = ear.next().id();
        }
        // cut off after each event, and twice at the same place
        IntStream.range(0, 5).forEach(i -> publish("stroem-avbrudd-" + i));
        for (int i = 0; i < 5; i++) {
            Ear.resume("", id).close();
            try (Ear ear = Ear.resume("", id)) {
                Heard next = ear.changes(1).get(0);
                heard.add(slug(next));
                id = next.id();
            }
        }
        assertThat(heard)
                .containsExactly(
                        "stroem-avbrudd-0",
                        "stroem-avbrudd-1",
                        "stroem-avbrudd-2",
                        "stroem-avbrudd-3",
                        "stroem-avbrudd-4");
    }

    @Test
    void whoever_is_far_behind_gets_everything_in_its_order() throws IOException {
        String before = tokens.of(log.last());
        IntStream.range(0, 130).forEach(i -> publish("stroem-langt-" + i));

        try (Ear ear = Ear.resume("", before)) {
            assertThat(ear.changes(130).stream().map(ChangeStreamTest::slug))
                    .containsExactlyElementsOf(IntStream.range(0, 130)
                            .mapToObj(i -> "stroem-langt-" + i)
                            .toList());
        }
    }

    @Test
    void many_hear_the_same() throws IOException {
        List<Ear> ears = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                ears.add(Ear.open(""));
            }
            publish("stroem-mange");
            for (Ear ear : ears) {
                assertThat(slug(ear.changes(1).get(0))).isEqualTo("stroem-mange");
            }
        } finally {
            for (Ear ear : ears) {
                ear.close();
            }
        }
    }

    @Test
    void an_expired_token_gets_a_reset_and_the_end() throws IOException {
        // of a log that was longer, before the database was restored
        try (Ear ear = Ear.resume("", tokens.of(log.last() + 1_000))) {
            assertThat(ear.status()).isEqualTo(200);
            assertThat(ear.next().fields()).containsEntry("event", "reset").containsEntry("id", "");
            assertThat(ear.next().fields()).isEmpty();
        }
    }

    @Test
    void a_heartbeat_carries_the_newest_token() throws IOException {
        try (Ear ear = Ear.open("?type=project")) {
            publish("stroem-annet");
            long last = log.last();
            Heard beat = ear.next(heard -> "heartbeat".equals(heard.fields().get(""))
                    && tokens.read("since", heard.id()).sequence() >= last);
            assertThat(beat.data()).isEmpty();
        }
    }

    @Test
    void filters_choose_what_is_heard() throws IOException {
        try (Ear news = Ear.open("?type=news&locale=nn");
                Ear pages = Ear.open("?type=page&type=course")) {
            publish("stroem-bm");
            editor.live(ContentType.NEWS, "nn", content("stroem-nn"));
            editor.live(ContentType.PAGE, "nb", "{\"slug\": \"stroem-side\", \"title\": \"Side\"}");

            assertThat(slug(news.changes(1).get(0))).isEqualTo("stroem-nn");
            assertThat(slug(pages.changes(1).get(0))).isEqualTo("stroem-side");
        }
    }

    @Test
    void a_token_of_other_filters_is_refused() throws IOException {
        try (Ear ear = Ear.open("?type=news")) {
            String id = ear.next().id();
            given().header("Last-Event-ID", id)
                    .get("/v1/changes/stream?type=page")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"));
        }
    }

    @Test
    void what_is_no_token_is_refused() {
        given().header("Last-Event-ID", "4711")
                .get("/v1/changes/stream")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"))
                .body(
                        "detail",
                        equalTo(
                                "«Last-Event-ID» er ikke et merke fra oss. Bruk «next» fra /v1/changes eller «id» fra en"
                                        + " hendelse i strømmen, akkurat som det er."));
    }

    @Test
    void a_token_as_a_parameter_is_refused_with_where_it_belongs() {
        given().get("/v1/changes/stream?since=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("errors[0].parameter", equalTo("since"))
                .body("detail", equalTo("«since» finnes ikke her. Send merket i headeren «Last-Event-ID»."));
    }

    @Test
    void an_unknown_parameter_is_refused() {
        given().get("/v1/changes/stream?typ=news")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("typ"))
                .body("errors[0].suggestion", equalTo("type"));
        given().get("/v1/changes/stream?type=events").then().statusCode(400);
        given().get("/v1/changes/stream?limit=5").then().statusCode(400);
    }

    @Test
    void other_formats_are_not_offered() {
        given().accept("application/json")
                .get("/v1/changes/stream")
                .then()
                .statusCode(406)
                .body("detail", equalTo("Formatet finnes ikke for denne ressursen. Dette finnes: text/event-stream."));
    }

    @Test
    void so_many_may_listen_from_one_address() throws Exception {
        List<Ear> ears = new ArrayList<>();
        try {
            for (int i = 0; i < 25; i++) {
                ears.add(Ear.open(""));
                assertThat(ears.get(i).status()).isEqualTo(200);
            }
            given().get("/v1/changes/stream")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "30")
                    .body("type", equalTo("/problems/too-many-requests"))
                    .body(
                            "detail",
                            equalTo("Det er for mange åpne strømmer fra adressen din. Det kan være høyst 25 om gangen."
                                    + " Prøv igjen om 30 sekunder."));
        } finally {
            for (Ear ear : ears) {
                ear.close();
            }
        }
        // whoever leaves makes room
        advances.until(() -> listeners.present() == 0);
        try (Ear ear = Ear.open("")) {
            assertThat(ear.status()).isEqualTo(200);
        }
    }

    @Test
    void one_who_does_not_read_delays_nobody() throws Exception {
        try (Ear deaf = Ear.open("");
                Ear ear = Ear.open("")) {
            assertThat(deaf.status()).isEqualTo(200);
            IntStream.range(0, 60).forEach(i -> publish("stroem-doev-" + i));
            assertThat(ear.changes(60)).hasSize(60);
        }
    }

    private Edition publish(String slug) {
        return editor.live(ContentType.NEWS, "nb", content(slug));
    }

    private static String content(String slug) {
        return """
                {"slug": "%s", "title": "Strøm", "category": "news"}""".formatted(slug);
    }

    private static String slug(Heard heard) {
        return heard.data().replaceFirst(".*\"slug\":\"([^\"]+)\".*", "$1");
    }
}
