package no.innhold.publishing.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferenceFindingsTest {

    private static final String PAGE = "{\"title\":\"a\",\"slug\":\"%s\"}";

    @Inject
    Review review;

    @Inject
    Editor editor;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @Test
    void what_is_not_and_will_not_be_public_is_named() {
        Edition draft = editor.draft(ContentType.PAGE, "nb", PAGE.formatted("funn-utkast"));
        editor.live(ContentType.PAGE, "nn", PAGE.formatted("funn-nynorsk"));
        Edition scheduled = editor.draft(ContentType.PAGE, "nb", PAGE.formatted("funn-planlagt"));
        editor.publish(scheduled, new PublishRequest(Instant.parse("2999-01-01T00:00:00Z"), null, null, null, false));
        Edition ended = editor.live(ContentType.PAGE, "nb", PAGE.formatted("funn-slutt"));
        editor.expire(ended);

        assertThat(related(Set.of(), "funn-utkast", "funn-nynorsk", "funn-planlagt", "pages/funn-slutt"))
                .containsExactly("warning reference-not-public /related/0", "warning reference-not-public /related/3");
        assertThat(related(Set.of(), id(draft), id(scheduled).toUpperCase(java.util.Locale.ROOT), id(ended)))
                .containsExactly("warning reference-not-public /related/0", "warning reference-not-public /related/2");
        assertThat(related(Set.of(draft.head().documentId(), ended.head().documentId()), "funn-utkast", id(ended)))
                .isEmpty();
    }

    @Test
    void what_means_nothing_or_too_much_is_left_out_too() {
        editor.live(ContentType.PAGE, "nb", PAGE.formatted("funn-to"));
        editor.live(ContentType.COURSE, "nb", PAGE.formatted("funn-to"));

        assertThat(related(Set.of(), "funn-to", "pages/funn-to", "courses/funn-to", "news/funn-to", "funn-ukjent"))
                .containsExactly(
                        "warning reference-not-public /related/0",
                        "warning reference-not-public /related/3",
                        "warning reference-not-public /related/4");
        assertThat(related(Set.of(), "01900000-0000-7000-8000-000000000001"))
                .containsExactly("warning reference-not-public /related/0");
    }

    @Test
    void vocabularies_are_public_at_once() {
        assertThat(review.of(ContentType.PAGE, "{\"title\":\"a\",\"summary\":\"b\",\"topics\":[\"funn-ukjent\"]}"))
                .isEmpty();
    }

    private List<String> related(Set<UUID> becomingPublic, String... values) {
        String related = Arrays.stream(values).map(v -> "\"" + v + "\"").collect(Collectors.joining(","));
        return Review.lines(review.of(
                ContentType.NEWS,
                "{\"title\":\"a\",\"summary\":\"b\",\"category\":\"news\",\"related\":[" + related + "]}",
                Map.of(),
                becomingPublic));
    }

    private static String id(Edition edition) {
        return edition.head().documentId().toString();
    }
}
