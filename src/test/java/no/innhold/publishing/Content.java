package no.innhold.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.innhold.content.ContentType;

/** The content in an answer of the editors' API. */
final class Content {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Content() {}

    /** As it would be sent. */
    static String of(Response answer) {
        return tree(answer).toString();
    }

    static List<String> fields(Response answer) {
        List<String> names = new ArrayList<>();
        tree(answer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** All fields that an editor may send of a type. */
    static List<String> known(ContentType type) {
        String name = type.wire();
        String input = "no.innhold." + name + "." + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                + "Input";
        try {
            List<String> names = new ArrayList<>();
            for (var component : Class.forName(input).getRecordComponents()) {
                names.add(component.getName());
            }
            return names;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode tree(Response answer) {
        try {
            return JSON.readTree(answer.asString()).get("content");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
