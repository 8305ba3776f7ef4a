package no.innhold.publishing.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** JSON for tests, written with single quotes. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode of(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static JsonNode written(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Small documents that often have something in common. */
    static Arbitrary<JsonNode> documents() {
        return objects(3);
    }

    private static Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> scalars = Arbitraries.of("'a'", "'b'", "'b c'", "'b  d'", "''", "0", "1", "1.0", "true")
                .map(Json::of);
        return depth == 0 ? scalars : Arbitraries.oneOf(scalars, objects(depth - 1), lists(depth - 1));
    }

    private static Arbitrary<JsonNode> objects(int depth) {
        return Arbitraries.maps(Arbitraries.of("id", "a", "a/b", "m~n", ""), values(depth))
                .ofMaxSize(4)
                .map(fields -> NODES.objectNode().setAll(fields));
    }

    private static Arbitrary<JsonNode> lists(int depth) {
        return values(depth).list().ofMaxSize(4).map(elements -> NODES.arrayNode()
                .addAll(elements));
    }
}
