package no.innhold.publishing.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.innhold.platform.problem.Message;
import no.innhold.publishing.ContentInput;
import org.jspecify.annotations.Nullable;

/**
 * Facts must be the same in every language ({@code locales-differ}): all that a type adds to the common fields, save
 * what it names as text or as identity of its own. One finding per field, which names the locales.
 */
final class LocaleComparison {

    /** The fields that every type has: texts, and what may well be another for another language. */
    private static final Set<String> COMMON = Stream.of(ContentInput.class.getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> translated;

    /** @param translated pointers to what may differ, {@code *} for every position of a list */
    LocaleComparison(Set<String> translated) {
        this.translated = translated;
    }

    void check(JsonNode input, Map<String, JsonNode> others, FindingCollector findings) {
        // what is absent is not in the JSON, so every side must be asked for its fields
        Set<String> fields = new LinkedHashSet<>();
        input.fieldNames().forEachRemaining(fields::add);
        others.values().forEach(other -> other.fieldNames().forEachRemaining(fields::add));
        fields.removeAll(COMMON);
        fields.forEach(field -> compare(field, input, new TreeMap<>(others), findings));
    }

    private void compare(String field, JsonNode input, SortedMap<String, JsonNode> others, FindingCollector findings) {
        JsonNode ours = facts(input.get(field), "/" + field);
        String differing = others.entrySet().stream()
                .filter(other -> !ours.equals(facts(other.getValue().get(field), "/" + field)))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!differing.isEmpty()) {
            findings.add(Finding.warning(
                    FindingCode.LOCALES_DIFFER,
                    "/" + field,
                    Message.of("finding.locales-differ", field, differing),
                    Message.of("finding.locales-differ.hint")));
        }
    }

    /** Without what may differ; nothing, null and an empty object are the same. */
    private JsonNode facts(@Nullable JsonNode node, String path) {
        if (node instanceof ArrayNode list) {
            ArrayNode facts = list.arrayNode();
            list.forEach(item -> facts.add(facts(item, path + "/*")));
            return facts;
        }
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        if (node == null || node.isNull() || translated.contains(path)) {
            return facts;
        }
        if (!node.isObject()) {
            return node;
        }
        node.fields().forEachRemaining(member -> {
            String at = path + "/" + member.getKey();
            if (!translated.contains(at) && !member.getValue().isNull()) {
                facts.set(member.getKey(), facts(member.getValue(), at));
            }
        });
        return facts;
    }
}
