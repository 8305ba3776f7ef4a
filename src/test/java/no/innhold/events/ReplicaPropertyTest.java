package no.innhold.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.innhold.Desk;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import no.innhold.content.Ending;
import no.innhold.delivery.Tries;
import no.innhold.publishing.PublishRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A copy that applies the pages in order, some of them twice, now and then from an earlier token or from nothing, is in
 * the end what the server's lists show, byte for byte and in every locale, whatever was edited meanwhile.
 */
@QuarkusTest
@Tag("once")
class ReplicaPropertyTest {

    private static final int ROUNDS = 5;
    private static final int EDITS = 12;
    private static final List<String> LOCALES = List.of("nb", "nn", "en");
    private static final List<ContentType> TYPES =
            List.of(ContentType.PROJECT, ContentType.PUBLICATION, ContentType.NEWS, ContentType.COURSE);

    private record Text(ContentType type, Edition edition) {

        UUID id() {
            return edition.head().documentId();
        }
    }

    @Inject
    Editor editor;

    @Inject
    Advances advances;

    private final Desk publisher = Desk.of("publisher");
    private final Desk admin = Desk.of("admin");
    private final Tries tries = Tries.begin();
    private final Replica replica = new Replica();
    private final List<String> tokens = new ArrayList<>(List.of(""));
    private final Map<UUID, Text> live = new LinkedHashMap<>();
    private final List<String> topics = new ArrayList<>();
    private int number;

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
        editor.sql("delete from erasure");
    }

    @Test
    void a_copy_is_what_the_lists_show() throws InterruptedException {
        newTopic();
        newTopic();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < EDITS; i++) {
                edit();
                if (tries.oneIn(2)) {
                    read();
                }
            }
            while (read()) {
                // until there is no more
            }
            compare();
        }
    }

    private boolean read() {
        if (tries.oneIn(12)) {
            String earlier = tries.oneOf(tokens);
            if (earlier.isEmpty()) {
                startOver();
            } else {
                replica.token = earlier;
            }
        } else if (tries.oneIn(30)) {
            startOver();
        }
        JsonNode page = Replica.page(replica.token, 1 + tries.below(60));
        boolean more = replica.apply(page);
        if (tries.oneIn(4)) {
            replica.apply(page);
        }
        tokens.add(replica.token);
        return more;
    }

    /** To ask without a token is to start over: the present state does not tell of what was removed before. */
    private void startOver() {
        replica.startOver();
        // a token of its former life is not an earlier one: it would pass over what has been forgotten
        tokens.clear();
        tokens.add("");
    }

    private void compare() {
        for (ContentType type : ContentType.values()) {
            for (String wish : LOCALES) {
                assertThat(asText(replica.list(type.wire(), wish)))
                        .as("%s in %s, %s", type, wish, tries)
                        .isEqualTo(asText(Replica.served(type.collection(), wish)));
            }
        }
    }

    private static Map<String, String> asText(Map<String, JsonNode> items) {
        Map<String, String> texts = new TreeMap<>();
        items.forEach((id, item) -> texts.put(id, item.toString()));
        return texts;
    }

    private void edit() throws InterruptedException {
        switch (live.size() < 8 ? 0 : tries.below(9)) {
            case 0, 1 -> insert();
            case 2, 3, 4 -> change();
            case 5 -> end();
            case 6 -> schedule();
            case 7 -> topic();
            default -> erase();
        }
    }

    private void insert() {
        ContentType type = tries.oneOf(TYPES);
        keep(type, editor.live(type, tries.oneOf(LOCALES), content(type, "kopi-" + ++number)));
    }

    private void change() {
        Text text = any();
        String slug =
                tries.oneIn(3) ? "kopi-" + ++number : text.edition().head().slug();
        String locale = tries.oneOf(LOCALES);
        Edition draft = editor.draft(text.type(), text.id(), locale, content(text.type(), slug));
        boolean minor = tries.oneIn(3) && locale.equals(text.edition().head().locale());
        editor.publish(draft, new PublishRequest(null, null, null, null, minor));
        keep(text.type(), draft);
    }

    private void end() {
        Text text = any();
        String running = "select count(*) from live_period where document_id = '%s' and locale = '%s'"
                .formatted(text.id(), text.edition().head().locale());
        if (editor.count(running + " and (live_until is null or live_until > clock_timestamp())") > 0) {
            editor.end(text.edition(), Ending.Kind.GONE, null, null);
        }
    }

    private void schedule() throws InterruptedException {
        Text text = any();
        String locale = text.edition().head().locale();
        Edition draft = editor.draft(text.type(), text.id(), locale, content(text.type(), "kopi-" + ++number));
        Instant from = editor.now().plusMillis(60);
        editor.publish(draft, new PublishRequest(from, tries.oneIn(2) ? from.plusMillis(30) : null, null, null, false));
        keep(text.type(), draft);
        if (tries.oneIn(2)) {
            read();
        }
        Instant over = from.plusMillis(30);
        editor.waitUntil(over);
        advances.until(() -> editor.count("select count(*) from boundary_head where passed >= '" + over + "'") == 1);
    }

    private void topic() {
        String slug = tries.oneOf(topics);
        if (tries.oneIn(3)) {
            newTopic();
            topics.remove(slug);
            publisher
                    .post("/manage/v1/topics/" + slug + "/merge", "{\"into\":\"" + tries.oneOf(topics) + "\"}")
                    .then()
                    .statusCode(200);
            return;
        }
        String path = "/manage/v1/topics/" + slug;
        String tag = publisher.get(path).header("ETag");
        if (tries.oneIn(2)) {
            String other = "kopi-tema-" + ++number;
            publisher
                    .patch(path, "{\"slug\":\"" + other + "\"}", "If-Match", tag)
                    .then()
                    .statusCode(200);
            topics.remove(slug);
            topics.add(other);
        } else {
            publisher
                    .patch(path, "{\"title\":{\"nn\":\"Emne %d\"}}".formatted(++number), "If-Match", tag)
                    .then()
                    .statusCode(200);
        }
    }

    private void erase() {
        Text text = any();
        admin.post("/manage/v1/erasures", "{\"document\":\"" + text.id() + "\"}")
                .then()
                .statusCode(200);
        live.remove(text.id());
    }

    private void newTopic() {
        String slug = "kopi-tema-" + ++number;
        editor.topic(slug);
        topics.add(slug);
    }

    private Text any() {
        return tries.oneOf(List.copyOf(live.values()));
    }

    private void keep(ContentType type, Edition edition) {
        live.put(edition.head().documentId(), new Text(type, edition));
    }

    private String content(ContentType type, String slug) {
        String own =
                switch (type) {
                    case PROJECT ->
                        "\"status\":\"ongoing\",\"publications\":[%s],\"courses\":[%s]"
                                .formatted(some(ContentType.PUBLICATION), some(ContentType.COURSE));
                    case PUBLICATION -> "\"kind\":\"report\"";
                    case NEWS -> "\"category\":\"news\",\"related\":[%s]".formatted(some(ContentType.PROJECT));
                    default -> "\"links\":[]";
                };
        return """
                {"title":"tittel %d","slug":"%s","summary":"Ingress %d","body":"Tekst","topics":["%s"],%s}""".formatted(1000 + ++number, slug, number, tries.oneOf(topics), own);
    }

    /** The ids of up to two that have been public, live or not. */
    private String some(ContentType type) {
        List<String> ids = live.values().stream()
                .filter(text -> text.type() == type && tries.oneIn(2))
                .limit(2)
                .map(text -> "\"" + text.id() + "\"")
                .toList();
        return String.join(",", ids);
    }
}
