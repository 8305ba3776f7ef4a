package no.innhold.delivery;

import static no.innhold.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.innhold.Editor;
import no.innhold.content.ContentType;
import no.innhold.content.Edition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * While items are inserted, edited and removed between pages, each item untouched meanwhile appears exactly once: for
 * every key and every two keys of every type, in every direction.
 */
@QuarkusTest
@Tag("once")
class PagingPropertyTest {

    private static final Map<ContentType, String> INTERVAL = Map.of(
            ContentType.PROJECT, "period",
            ContentType.PUBLICATION, "issued",
            ContentType.COURSE, "startsAt");

    private static final List<String> TITLES = List.of("Åre", "aa", "Ære", "øl", "z", "z", "Z", "a b", "ab", "1");
    private static final List<String> DATES =
            List.of("1200", "2019", "2019-05", "2019-05-01", "2020-24", "2020-12", "9999");
    private static final int SORTS = Integer.getInteger("innhold.sorts", 4);
    private static final List<String> LOCALES = List.of("", "&locale=nn", "&locale=en");

    @Inject
    Editor editor;

    private final Tries tries = Tries.begin();
    private final List<Edition> live = new ArrayList<>();

    @AfterEach
    void cleanUp() {
        editor.cleanUp();
    }

    @ParameterizedTest
    @EnumSource(ContentType.class)
    void each_item_untouched_meanwhile_appears_exactly_once(ContentType type) {
        editor.topic("prov");
        for (int i = 0; i < 12; i++) {
            insert(type);
        }
        List<String> sorts = new ArrayList<>(sorts(type));
        // all of them with -P slow
        while (sorts.size() > SORTS) {
            sorts.remove(tries.below(sorts.size()));
        }
        for (String sort : sorts) {
            walk(type, "/v1/" + type.collection() + "?topic=prov&fields=id&sort=" + sort + tries.oneOf(LOCALES));
        }
    }

    private void walk(ContentType type, String list) {
        Set<String> touched = new HashSet<>();
        Set<String> before = ids(list);
        List<String> seen = new ArrayList<>();
        boolean backward = tries.oneIn(4);
        String next = list + "&limit=" + (backward ? 100 : 1 + tries.below(6));
        if (backward) {
            next = fromTheEnd(list, seen);
        }
        while (next != null) {
            JsonPath page = json(tries.oneIn(5) && !next.contains("body=") ? next + "&body=text" : next);
            seen.addAll(page.getList("items.id"));
            next = page.getString(backward ? "page.prev" : "page.next");
            assertThat(seen).as("%s walks in circles, %s", list, tries).hasSizeLessThan(300);
            if (tries.oneIn(2)) {
                touched.add(change(type));
            }
        }
        before.removeAll(touched);
        for (String id : before) {
            assertThat(Collections.frequency(seen, id))
                    .as("%s in %s, %s", id, list, tries)
                    .isEqualTo(1);
        }
    }

    /** Sees the last page and goes back from there. */
    private String fromTheEnd(String list, List<String> seen) {
        JsonPath page = json(list + "&limit=" + (1 + tries.below(6)));
        while (page.getString("page.next") != null) {
            page = json(page.getString("page.next"));
        }
        seen.addAll(page.getList("items.id"));
        return page.getString("page.prev");
    }

    private static Set<String> ids(String list) {
        JsonPath whole = json(list + "&limit=100");
        assertThat(whole.getString("page.next")).isNull();
        return new HashSet<>(whole.getList("items.id"));
    }

    /** Inserts, edits or removes something; returns what it touched. */
    private String change(ContentType type) {
        int kind = live.size() < 10 ? 0 : live.size() > 18 ? 2 : tries.below(3);
        if (kind == 0) {
            return insert(type);
        }
        Edition edition = tries.oneOf(live);
        UUID document = edition.head().documentId();
        if (kind == 1) {
            editor.live(type, document, "nb", content(type));
        } else {
            editor.expire(edition);
            live.remove(edition);
        }
        return document.toString();
    }

    private String insert(ContentType type) {
        Edition edition = editor.live(type, "nb", content(type), "2020-01-0%dT00:00:00Z".formatted(1 + tries.below(4)));
        live.add(edition);
        return edition.head().documentId().toString();
    }

    private String content(ContentType type) {
        String date = tries.oneOf(DATES);
        String own = tries.oneIn(3)
                ? undated(type)
                : switch (type) {
                    case PROJECT ->
                        "\"status\":\"ongoing\",\"period\":{\"%s\":\"%s\"}"
                                .formatted(tries.oneIn(2) ? "start" : "end", date);
                    case PUBLICATION -> "\"kind\":\"report\",\"issued\":\"" + date + "\"";
                    case COURSE -> "\"season\":\"" + date + "\"";
                    default -> undated(type);
                };
        return "{\"title\":\"%s\",\"topics\":[\"prov\"],%s}".formatted(tries.oneOf(TITLES), own);
    }

    private static String undated(ContentType type) {
        return switch (type) {
            case PROJECT -> "\"status\":\"ongoing\"";
            case PUBLICATION -> "\"kind\":\"report\"";
            case NEWS -> "\"category\":\"news\"";
            default -> "\"links\":[]";
        };
    }

    private static List<String> sorts(ContentType type) {
        List<String> keys = Stream.of("title", "publishedAt", "updatedAt", INTERVAL.getOrDefault(type, ""))
                .filter(key -> !key.isEmpty())
                .flatMap(key -> Stream.of(key, "-" + key))
                .toList();
        List<String> sorts = new ArrayList<>(keys);
        for (String first : keys) {
            keys.stream()
                    .filter(second -> !bare(first).equals(bare(second)))
                    .forEach(second -> sorts.add(first + "," + second));
        }
        return sorts;
    }

    private static String bare(String key) {
        return key.startsWith("-") ? key.substring(1) : key;
    }
}
