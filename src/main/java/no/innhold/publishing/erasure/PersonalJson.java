package no.innhold.publishing.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes a person out of a JSON value. */
final class PersonalJson {

    /** Members that are addresses: with a part left out they lead nowhere. */
    private static final Set<String> ADDRESSES = Set.of("href", "url");

    private final Person person;
    private final Function<JsonNode, List<String>> names;

    PersonalJson(Person person, Function<JsonNode, List<String>> names) {
        this.person = person;
        this.names = names;
    }

    /** A value of its own, equal to the given one if the person is not in it. */
    JsonNode without(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(person.leftOutOf(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            node.forEach(entry -> {
                if (!isPerson(entry)) {
                    kept.add(without(entry));
                }
            });
            return kept;
        }
        return node.isObject() ? members(node) : node;
    }

    private ObjectNode members(JsonNode node) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            boolean lost = ADDRESSES.contains(member.getKey()) && person.isInAddress(value.asText());
            if (!lost) {
                kept.set(member.getKey(), without(value));
            }
        });
        return kept;
    }

    private boolean isPerson(JsonNode entry) {
        return entry.isObject()
                && (names.apply(entry).stream().anyMatch(person::isNamed)
                        || person.hasEmail(entry.path("email").asText()));
    }
}
