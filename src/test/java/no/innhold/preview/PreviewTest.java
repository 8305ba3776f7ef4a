package no.innhold.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.innhold.Client;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A link shows what is not public yet as readers will see it, and leaves no trace in what is public. */
@QuarkusTest
class PreviewTest {

    @Inject
    Editor editor;

    private final Desk author = Desk.of("author");
    private final Desk publisher = Desk.of("publisher");

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @EnumSource(ContentType.class)
    void a_draft_is_shown_in_the_form_of_delivery(ContentType type) {
        Edition draft = editor.draft(type, "nb", """
                {"title":"Et utkast","body":"Hei **der**","slug":"et-utkast"}""");

        Response seen = follow(link(draft));

        seen.then().statusCode(200).header("Cache-Control", "private, no-store").header("Content-Language", "nb");
        assertThat(seen.jsonPath().getString("id")).isEqualTo(id(draft));
        assertThat(seen.jsonPath().getString("type")).isEqualTo(type.wire());
        assertThat(seen.jsonPath().getString("href")).isEqualTo(type.href("et-utkast"));
        assertThat(seen.jsonPath().getString("body.html")).isEqualTo("<p>Hei <strong>der</strong></p>");
        assertThat(Client.problem(type.href("et-utkast"))).isEqualTo("404 not-found");
        assertThat(Client.problem(type.href(id(draft)))).isEqualTo("404 not-found");
    }

    @Test
    void a_preview_is_what_publishing_leads_to() {
        Edition news = editor.draft(ContentType.NEWS, "nb", news("Nytt om kurs", "nytt-om-kurs"));
        String seen = follow(link(news)).asString();

        publisher
                .act("/manage/v1/news/" + id(news) + "/publish", "If-Match", "\"1\"")
                .then()
                .statusCode(200);

        assertThat(withoutDates(seen))
                .isEqualTo(withoutDates(Client.get("/v1/news/nytt-om-kurs", "Accept-Encoding", "identity")
                        .asString()));
    }

    @Test
    void the_newest_edition_is_shown_whenever_the_link_is_followed() {
        Edition live = editor.live(ContentType.NEWS, "nb", news("Første", "samme"));
        String link = link(live);
        editor.draft(ContentType.NEWS, live.head().documentId(), "nb", news("Andre", "samme"));

        assertThat(follow(link).jsonPath().getString("title")).isEqualTo("Andre");
        assertThat(Client.json("/v1/news/samme").getString("title")).isEqualTo("Første");
    }

    @Test
    void nothing_is_left_of_a_preview() {
        Edition news = editor.draft(ContentType.NEWS, "nb", news("Nytt", "nytt"));
        String link = link(news);
        Response before = Client.get("/v1/news");
        String edited = author.get("/manage/v1/news/" + id(news)).asString();

        follow(link).then().statusCode(200);
        follow(link).then().statusCode(200);

        Response after = Client.get("/v1/news");
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(author.get("/manage/v1/news/" + id(news)).asString()).isEqualTo(edited);
    }

    @Test
    void references_are_as_they_will_be() {
        Edition soon = editor.draft(ContentType.PUBLICATION, "nb", """
                {"title":"Rapporten","kind":"report","slug":"rapporten"}""");
        editor.draft(ContentType.COURSE, "nb", "{\"title\":\"Et utkast til\",\"slug\":\"et-utkast-til\"}");
        Instant at = editor.now().plus(Duration.ofDays(1));
        editor.publish(soon, new PublishRequest(at, null, null, null, false));
        Edition project = editor.draft(ContentType.PROJECT, "nb", """
                {"title":"Prosjektet","status":"ongoing","summary":"Kort.","publications":["rapporten"],"courses":["et-utkast-til"]}""");
        String link = link(project);

        assertThat(follow(link).jsonPath().getList("publications")).isEmpty();
        editor.publish(project, new PublishRequest(at, null, null, null, false));
        assertThat(follow(link).jsonPath().<String>getList("publications.slug")).containsExactly("rapporten");
        assertThat(follow(link).jsonPath().getList("courses")).isEmpty();
        assertThat(follow(link + "?expand=publications&fields=publications.kind&body=text")
                        .jsonPath()
                        .<String>getList("publications.kind"))
                .containsExactly("report");
    }

    @Test
    void a_release_is_shown_at_its_instant() {
        Edition one = editor.draft(ContentType.NEWS, "nb", news("En", "en-nyhet"));
        Edition two = editor.draft(ContentType.PROJECT, "nb", """
                {"title":"To","summary":"Kort.","status":"planned","slug":"to"}""");
        String at = editor.now().plus(Duration.ofDays(2)).toString();
        Response release = publisher.post("/manage/v1/releases", """
                {"name":"Slipp","at":"%s","items":[{"id":"%s"},{"id":"%s"}]}""".formatted(at, id(one), id(two)));
        release.then().statusCode(201);
        String target = "/manage/v1/releases/" + release.jsonPath().getString("id");
        Response made = author.act(target + "/preview-links");
        made.then().statusCode(201);
        String link = made.jsonPath().getString("href");

        Response seen = follow(link);
        assertThat(seen.jsonPath().<String>getList("items.slug")).containsExactly("en-nyhet", "to");
        assertThat(seen.jsonPath().<String>getList("items.publishedAt")).containsExactly(at, at);

        publisher.act(target + "/cancel").then().statusCode(200);
        follow(link).then().statusCode(404).header("Cache-Control", "private, no-store");
    }

    @Test
    void a_link_that_was_changed_or_has_expired_shows_nothing() {
        Edition news = editor.draft(ContentType.NEWS, "nb", news("Nytt", "nytt"));
        String link = link(news);
        Instant soon = editor.now().plusSeconds(3);
        String brief = author.post(links(news), "{\"expiresAt\":\"" + soon + "\"}")
                .jsonPath()
                .getString("href");
        editor.waitUntil(soon);

        for (String target : List.of(brief, link + "A", link.replace("/preview/A", "/preview/B"), "/preview/x")) {
            follow(target).then().statusCode(404).header("Cache-Control", "private, no-store");
        }
    }

    @Test
    void a_link_can_be_asked_for_a_while_only() {
        Edition news = editor.draft(ContentType.NEWS, "nb", news("Nytt", "nytt"));
        Instant now = editor.now();

        assertThat(expiry(news, now.minusSeconds(1))).isEqualTo(422);
        assertThat(expiry(news, now.plus(Duration.ofDays(91)))).isEqualTo(422);
        assertThat(expiry(news, now.plus(Duration.ofDays(89)))).isEqualTo(201);
        Response usual = author.act(links(news));
        Instant expiresAt = Instant.parse(usual.jsonPath().getString("expiresAt"));
        assertThat(expiresAt)
                .isBetween(now.plus(Duration.ofDays(7)), editor.now().plus(Duration.ofDays(7)));
    }

    @Test
    void only_authors_make_links_and_the_trash_is_not_shown() {
        Edition news = editor.draft(ContentType.NEWS, "nb", news("Nytt", "nytt"));
        String link = link(news);

        Desk.of("reader").act(links(news)).then().statusCode(403);
        Client.request().post(links(news)).then().statusCode(401);
        author.act(links(news), "Idempotency-Key", "a-key").then().statusCode(400);
        author.act("/manage/v1/news/01a20de3-3e1c-7691-82db-96e6c6886ab5/preview-links")
                .then()
                .statusCode(404);
        author.delete("/manage/v1/news/" + id(news), "If-Match", "\"1\"").then().statusCode(204);
        follow(link).then().statusCode(404).header("Cache-Control", "private, no-store");
    }

    @Test
    void what_a_preview_does_not_take_is_refused() {
        Edition news = editor.draft(ContentType.NEWS, "nb", news("Nytt", "nytt"));

        assertThat(Client.problem(link(news) + "?locale=nn")).isEqualTo("400 unknown-parameter locale unknown");
        assertThat(Client.problem(link(news) + "?asOf=2026-01-01T00:00:00Z"))
                .isEqualTo("400 unknown-parameter asOf unknown");
    }

    private int expiry(Edition news, Instant at) {
        return author.post(links(news), "{\"expiresAt\":\"" + at + "\"}").statusCode();
    }

    private String link(Edition edition) {
        Response made = author.act(links(edition));
        made.then().statusCode(201);
        return made.jsonPath().getString("href");
    }

    private static String links(Edition edition) {
        String collection = edition.getClass().getSimpleName().replace("Edition", "");
        ContentType type = ContentType.valueOf(collection.toUpperCase(Locale.ROOT));
        return "/manage/v1/" + type.collection() + "/" + id(edition) + "/preview-links";
    }

    private static Response follow(String link) {
        return Client.get(link);
    }

    private static String id(Edition edition) {
        return edition.head().documentId().toString();
    }

    private static String news(String title, String slug) {
        return """
                {"title":"%s","slug":"%s","summary":"Kort.","category":"news","body":"Les [om kursene](/v1/courses)."}""".formatted(title, slug);
    }

    private static String withoutDates(String json) {
        return json.replaceAll("\"(publishedAt|updatedAt)\":\"[^\"]*\"", "");
    }
}
