package no.innhold.events;

import static no.innhold.Client.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An offline copy as an app would keep it: what it knows comes from the pages of changes, but for the names of
 * vocabularies in other locales, which it reads again when one has changed.
 *
 * <p>It keeps one text for each document and locale, and answers in a wished locale by the chain itself: which text
 * that is, what the documents it refers to are called, and what entries are called.
 */
final class Replica {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, List<String>> CHAINS =
            Map.of("nb", List.of("nb", "nn", "en"), "nn", List.of("nn", "nb", "en"), "en", List.of("en", "nb", "nn"));

    /** What lists leave out. */
    private static final Set<String> TEXTS = Set.of("body", "links", "attachments", "contacts", "translations");

    private final Map<String, Map<String, ObjectNode>> texts = new TreeMap<>();
    private final Map<String, String> entrySlugs = new HashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();

    String token = "";

    /** Forgets everything. */
    void startOver() {
        texts.clear();
        entrySlugs.clear();
        names.clear();
        token = "";
    }

    /** Applies one page and moves on; true if there is more. */
    boolean apply(JsonNode page) {
        Set<String> vocabularies = new HashSet<>();
        for (JsonNode row : page.get("items")) {
            String type = row.get("type").asText();
            if (type.equals("topic") || type.equals("organisation")) {
                vocabularies.add(type + "s");
                rename(row);
            } else {
                change(row);
            }
        }
        vocabularies.forEach(this::readNames);
        token = page.get("next").asText();
        return page.get("more").asBoolean();
    }

    static JsonNode page(String token, int limit) {
        String since = token.isEmpty() ? "" : "&since=" + token;
        return json("/v1/changes?expand=item&limit=" + limit + since);
    }

    /** What the list of a type shows in a wished locale, as far as it is ours. */
    Map<String, JsonNode> list(String type, String wish) {
        Map<String, JsonNode> items = new TreeMap<>();
        texts.forEach((id, ofDocument) -> best(ofDocument, wish)
                .filter(text -> text.get("type").asText().equals(type))
                .ifPresent(text -> items.put(id, shown(text, wish))));
        return items;
    }

    /** The same as the server shows it. */
    static Map<String, JsonNode> served(String collection, String wish) {
        Map<String, JsonNode> items = new TreeMap<>();
        String target = "/v1/" + collection + "?limit=100&locale=" + wish;
        while (target != null) {
            JsonNode page = json(target);
            // entries of vocabularies have no id
            page.get("items")
                    .forEach(item ->
                            items.put(item.path("id").asText(item.get("href").asText()), item));
            target = page.at("/page/next").isNull()
                    ? null
                    : page.at("/page/next").asText();
        }
        return items;
    }

    private void change(JsonNode row) {
        String id = row.get("id").asText();
        if (row.get("kind").asText().equals("removed")) {
            if (row.has("locale")) {
                Map<String, ObjectNode> left = texts.getOrDefault(id, new LinkedHashMap<>());
                left.remove(row.get("locale").asText());
            } else {
                texts.remove(id);
            }
        } else if (row.has("item")) {
            texts.computeIfAbsent(id, x -> new LinkedHashMap<>())
                    .put(row.get("locale").asText(), (ObjectNode) row.get("item"));
        }
    }

    /** What refers to an entry by its slug goes on doing so. */
    private void rename(JsonNode row) {
        String id = row.get("id").asText();
        if (row.get("kind").asText().equals("removed")) {
            entrySlugs.remove(id);
            return;
        }
        String vocabulary = row.get("type").asText() + "s";
        String slug = row.get("slug").asText();
        String before = entrySlugs.put(id, vocabulary + "/" + slug);
        if (before != null && !before.equals(vocabulary + "/" + slug)) {
            texts.values().forEach(ofDocument -> ofDocument.values().forEach(text -> text.findParents("href")
                    .forEach(reference -> follow(reference, "/v1/" + before, vocabulary, slug))));
        }
    }

    private static void follow(JsonNode reference, String before, String vocabulary, String slug) {
        if (reference.get("href").asText().equals(before)) {
            ((ObjectNode) reference)
                    .put("href", "/v1/" + vocabulary + "/" + slug)
                    .put("slug", slug);
        }
    }

    private void readNames(String vocabulary) {
        for (String wish : CHAINS.keySet()) {
            Map<String, String> all = names.computeIfAbsent(wish, w -> new HashMap<>());
            all.keySet().removeIf(href -> href.startsWith("/v1/" + vocabulary + "/"));
            served(vocabulary, wish)
                    .values()
                    .forEach(entry -> all.put(
                            entry.get("href").asText(),
                            (entry.has("name") ? entry.get("name") : entry.get("title")).asText()));
        }
    }

    private static Optional<ObjectNode> best(Map<String, ObjectNode> ofDocument, String wish) {
        return CHAINS.get(wish).stream()
                .map(ofDocument::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The text as the list shows it: references in the wished locale, in the order the server keeps. */
    private JsonNode shown(ObjectNode text, String wish) {
        ObjectNode item = text.deepCopy();
        item.remove(TEXTS);
        for (Iterator<Map.Entry<String, JsonNode>> fields = item.fields(); fields.hasNext(); ) {
            JsonNode value = fields.next().getValue();
            for (JsonNode reference : value.isArray() ? list(value) : List.of(value)) {
                if (reference.has("href")) {
                    call((ObjectNode) reference, wish);
                }
            }
        }
        if (item.has("citation") && item.has("publisher")) {
            // a reference in words names the publisher once more
            String stored = text.at("/publisher/name").asText();
            String called = item.at("/publisher/name").asText();
            item.put("citation", item.get("citation").asText().replace(stored, called));
        }
        derived(item, wish);
        return item;
    }

    private void call(ObjectNode reference, String wish) {
        if (reference.has("id")) {
            best(texts.getOrDefault(reference.get("id").asText(), Map.of()), wish)
                    .ifPresent(target -> reference.set("title", target.get("title")));
        } else {
            String name =
                    names.getOrDefault(wish, Map.of()).get(reference.get("href").asText());
            if (name != null) {
                reference.put(reference.has("name") ? "name" : "title", name);
            }
        }
    }

    /** Projects that state a reference in the text that is shown in the wished locale, which may be another text. */
    private void derived(ObjectNode item, String wish) {
        String type = item.get("type").asText();
        if (!item.has("projects")) {
            return;
        }
        List<ObjectNode> referring = new ArrayList<>();
        texts.forEach((id, ofDocument) -> best(ofDocument, wish)
                .filter(project -> project.get("type").asText().equals("project"))
                .filter(project -> list(project.get(type + "s")).stream()
                        .anyMatch(r -> r.get("id").equals(item.get("id"))))
                .ifPresent(project -> {
                    ObjectNode reference = JSON.createObjectNode();
                    List.of("id", "type", "slug", "title", "href").forEach(key -> reference.set(key, project.get(key)));
                    referring.add(reference);
                }));
        referring.sort(Comparator.comparing((ObjectNode r) -> r.get("title").asText())
                .thenComparing(r -> r.get("id").asText()));
        item.putArray("projects").addAll(referring);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static JsonNode json(String target) {
        var answer = get(target);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
