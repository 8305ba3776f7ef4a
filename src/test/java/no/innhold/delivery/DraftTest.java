package no.innhold.delivery;

import static no.innhold.Client.get;
import static no.innhold.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
        Map<String, String> before = Crawl.answers();
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
        assertThat(Crawl.answers()).isEqualTo(before);
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
