package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.epoch.Boundaries;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConditionalRequestTest {

    private static final String ITEM = "/v1/projects/recoveryhjelpa";

    @Inject
    Editor editor;

    @Inject
    Boundaries boundaries;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEM,
                "/v1/projects",
                "/v1/projects?limit=1",
                "/v1/topics",
                "/v1/topics/recovery",
                "/v1/news?topic=x"
            })
    void an_entity_tag_is_strong_and_stable(String target) {
        String tag = get(target).header("ETag");

        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(get(target).header("ETag")).isEqualTo(tag);
        assertThat(get(target, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void different_answers_have_different_tags() {
        assertThat(get(ITEM + "?locale=nn").header("ETag"))
                .isNotEqualTo(get(ITEM + "?locale=nb").header("ETag"));
        assertThat(get(ITEM + "?fields=title").header("ETag"))
                .isNotEqualTo(get(ITEM).header("ETag"));
        // the same bytes by another way
        assertThat(get(ITEM + "?body=html").header("ETag")).isEqualTo(get(ITEM).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "#"                     | 304
            W/"#"                   | 304
            *                       | 304
            "x", "#"                | 304
            "x","y" , W/"#","z"     | 304
            "#-gzip"                | 304
            "#-br"                  | 304
            W/"#-gzip"              | 304
            "#-gzip", "x"           | 304
            "x"                     | 200
            W/"x"                   | 200
            "#x"                    | 200
            "#-zip"                 | 200
            ""                      | 200
            #                       | 200
            """)
    void if_none_match_compares_weakly_and_across_encodings(String header, int status) {
        String hash = get(ITEM).header("ETag").replace("\"", "");
        for (String coding : new String[] {"identity", "gzip", "br"}) {
            var answer = get(ITEM, "If-None-Match", header.replace("#", hash), "Accept-Encoding", coding);
            assertThat(answer.statusCode()).as(coding).isEqualTo(status);
            String suffix = coding.equals("identity") ? "" : "-" + coding;
            assertThat(answer.header("ETag")).isEqualTo("\"" + hash + suffix + "\"");
        }
    }

    @Test
    void not_modified_has_the_headers_of_the_answer_and_no_body() {
        Response whole = get("/v1/projects?limit=2", "Accept-Encoding", "gzip");
        Response none = get("/v1/projects?limit=2", "Accept-Encoding", "gzip", "If-None-Match", whole.header("ETag"));

        assertThat(none.statusCode()).isEqualTo(304);
        assertThat(none.asByteArray()).isEmpty();
        for (String header : new String[] {
            "ETag", "Vary", "Cache-Control", "Last-Modified", "Content-Language", "Surrogate-Key", "Link", "API-Version"
        }) {
            assertThat(none.headers().getValues(header))
                    .as(header)
                    .isEqualTo(whole.headers().getValues(header));
        }
        assertThat(none.header("Content-Encoding")).isNull();
        assertThat(none.header("Content-Type")).isNull();
        assertThat(request("If-None-Match", "*").head(ITEM).statusCode()).isEqualTo(304);
        assertThat(get("/v1/news/finnes-ikke", "If-None-Match", "*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void if_modified_since_works_where_there_is_no_tag() {
        settle();
        String modified = get(ITEM).header("Last-Modified");
        ZonedDateTime at = ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME);

        assertThat(since(modified)).isEqualTo(304);
        assertThat(since(http(at.plusHours(1)))).isEqualTo(304);
        assertThat(since(http(at.minusSeconds(1)))).isEqualTo(200);
        assertThat(since("i går")).isEqualTo(200);
        assertThat(since("2026-01-01T00:00:00Z")).isEqualTo(200);
        assertThat(get(ITEM, "If-Modified-Since", modified, "If-None-Match", "\"x\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void last_modified_is_left_out_until_its_second_is_over() {
        settle();
        Instant before = editor.now();
        editor.live(ContentType.PROJECT, "nb", "{\"title\":\"t\",\"status\":\"ongoing\"}");
        Response fresh = get(ITEM);
        boolean sameSecond = editor.now().getEpochSecond() == before.getEpochSecond();

        assertThat(sameSecond && fresh.header("Last-Modified") != null).isFalse();
        settle();
        assertThat(Instant.from(
                        DateTimeFormatter.RFC_1123_DATE_TIME.parse(get(ITEM).header("Last-Modified"))))
                .isBetween(before.minusSeconds(1), editor.now());
    }

    @Test
    void moments_that_passed_while_nobody_asked_are_changes_too() {
        Instant now = editor.now();
        var edition = editor.draft(ContentType.PAGE, "nb", "{\"title\":\"t\"}");
        editor.publish(edition, new PublishRequest(now.plusMillis(900), now.plusMillis(1300), null, null, false));
        get("/v1/pages");
        editor.waitUntil(now.plusMillis(1300));
        get("/v1/pages");

        assertThat(boundaries.lastPassed(java.util.Set.of("page"))).isEqualTo(now.plusMillis(1300));
    }

    /** Waits until a Last-Modified is told again. */
    private void settle() {
        editor.waitUntil(Instant.ofEpochSecond(editor.now().getEpochSecond() + 2));
    }

    private static int since(String date) {
        return get(ITEM, "If-Modified-Since", date).statusCode();
    }

    private static String http(ZonedDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }
}
