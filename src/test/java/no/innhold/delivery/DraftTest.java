package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not public leaves no trace in anything that can be asked for. */
@QuarkusTest
class DraftTest {

    private static final String MARK = "hemmelig";

    private static final Map<ContentType, String> EXPAND = Map.of(
            ContentType.PROJECT, "partners,funders,publications,courses",
            ContentType.PUBLICATION, "publisher,projects",
            ContentType.NEWS, "related",
            ContentType.COURSE, "provider,projects");

    @Inject
    Editor editor;

    private final List<Edition> live = new ArrayList<>();

    @BeforeEach
    void write() {
        editor.topic("prov");
        editor.organisation("fjord");
        for (ContentType type : ContentType.values()) {
            live.add(editor.live(type, "nb", content(type, "apen-" + type.wire(), "åpen", false)));
        }
    }

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void drafts_and_scheduled_texts_change_no_byte_of_what_is_public() {
        Map<String, String> before = crawl();
        assertThat(before).hasSizeGreaterThan(150);

        for (Edition edition : live) {
            ContentType type = type(edition);
            UUID document = edition.head().documentId();
            editor.draft(type, document, "nb", content(type, MARK + "-" + type.wire(), MARK, true));
            editor.draft(type, document, "nn", content(type, MARK + "-nn-" + type.wire(), MARK, true));
            editor.draft(type, "nb", content(type, MARK + "-ny-" + type.wire(), MARK, true));
            Edition scheduled = editor.draft(type, "en", content(type, MARK + "-snart-" + type.wire(), MARK, true));
            editor.publish(scheduled, new PublishRequest(editor.now().plusSeconds(3600), null, null, MARK, false));
        }

        assertThat(before.values()).noneMatch(body -> body.contains(MARK));
        assertThat(crawl()).isEqualTo(before);
    }

    @Test
    void no_filter_finds_them_and_no_address_leads_to_them() {
        for (Edition edition : live) {
            ContentType type = type(edition);
            Edition draft = editor.draft(type, "nb", content(type, MARK + "-" + type.wire(), MARK, true));
            String list = "/v1/" + type.collection();
            assertThat(problem(list + "/" + MARK + "-" + type.wire())).isEqualTo("404 not-found");
            assertThat(problem(list + "/" + draft.head().documentId())).isEqualTo("404 not-found");
            assertThat(get(list + "?topic=prov").jsonPath().getInt("page.total"))
                    .isEqualTo(1);
        }
        assertThat(count("/v1/publications?project=" + MARK + "-project")).isZero();
        assertThat(count("/v1/publications?author=" + MARK)).isZero();
        assertThat(count("/v1/publications?doi=10.1234/" + MARK)).isZero();
        assertThat(count("/v1/pages?section=" + MARK)).isZero();
        assertThat(count("/v1/courses?provider=fjord&topic=prov")).isZero();
    }

    private static int count(String target) {
        return get(target).then().statusCode(200).extract().jsonPath().getInt("page.total");
    }

    private static ContentType type(Edition edition) {
        for (ContentType type : ContentType.values()) {
            if (edition.head().slug().endsWith("-" + type.wire())) {
                return type;
            }
        }
        throw new IllegalArgumentException(edition.head().slug());
    }

    /** Body and entity tag of every answer that can be reached, in each locale and form. */
    private static Map<String, String> crawl() {
        Deque<String> open = new ArrayDeque<>(List.of("/v1/topics", "/v1/organisations"));
        for (ContentType type : ContentType.values()) {
            String list = "/v1/" + type.collection();
            String expand = EXPAND.containsKey(type) ? "&expand=" + EXPAND.get(type) : "";
            open.add(list);
            open.add(list + "?topic=prov");
            open.add(list + "?limit=7&sort=-updatedAt,title&body=html,markdown,text,blocks" + expand);
            open.add(list + "?locale=nn&limit=100" + expand);
            open.add(
                    list
                            + "?locale=en&limit=100&fields=title,summary,body,links,attachments,contacts,translations,changeNote,topics");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            String target = open.poll();
            if (!answers.containsKey(target)) {
                answers.put(target, answer(target, open));
            }
        }
        return answers;
    }

    private static String answer(String target, Deque<String> open) {
        Response answer = get(target);
        answer.then().statusCode(200);
        JsonPath json = answer.jsonPath();
        if (json.get("items") != null) {
            json.<String>getList("items.href").forEach(open::add);
            if (json.getString("page.next") != null) {
                open.add(json.getString("page.next"));
            }
        } else if (!target.contains("?") && json.get("id") != null) {
            open.add("/v1/" + json.getString("href").split("/")[2] + "/" + json.getString("id"));
            json.<String>getList("translations.href").forEach(open::add);
        }
        return answer.header("ETag") + answer.asString();
    }

    private static String content(ContentType type, String slug, String word, boolean refers) {
        String own =
                switch (type) {
                    case PROJECT -> """
                            "status":"ongoing","partners":["fjord"],"grantNumber":"%1$s","publications":["apen-publication"],"courses":["apen-course"]""";
                    case PUBLICATION -> """
                            "kind":"report","publisher":"fjord","doi":"10.1234/%1$s","authors":[{"family":"%1$s"}]""";
                    case NEWS -> """
                            "category":"news","byline":[{"name":"%1$s"}],"related":["projects/apen-project"]""";
                    case COURSE -> """
                            "provider":"fjord","mode":"online" """;
                    case PAGE -> """
                            "section":"%1$s" """;
                };
        String typed = refers
                ? own.formatted(word)
                : switch (type) {
                    case PROJECT -> "\"status\":\"ongoing\"";
                    case PUBLICATION -> "\"kind\":\"report\"";
                    case NEWS -> "\"category\":\"news\"";
                    default -> "\"canonicalUrl\":\"https://example.org/\"";
                };
        return """
                {"title":"%1$s","slug":"%2$s","summary":"%1$s","body":"%1$s","topics":["prov"],"links":[{"title":"%1$s"}],
                 "attachments":[{"title":"%1$s"}],"contacts":[{"name":"%1$s"}],%3$s}""".formatted(word, slug, typed);
    }
}
