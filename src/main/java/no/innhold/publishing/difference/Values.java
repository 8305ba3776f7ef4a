package no.innhold.publishing.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** JSON values by what they mean rather than by how they are kept. */
final class Values {

    private static final Comparator<JsonNode> BY_MEANING = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private Values() {}

    /** Numbers are the same if they amount to the same, objects whatever the order of their fields. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(BY_MEANING, other);
    }

    /** A scalar as text, in one spelling for equal numbers. */
    static String text(JsonNode scalar) {
        return scalar.isNumber() ? scalar.decimalValue().stripTrailingZeros().toString() : scalar.asText();
    }

    /** The names of both objects in the order of the later one; what only the earlier has stands where it stood. */
    static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        Iterator<String> earlier = before.fieldNames();
        Iterator<String> later = after.fieldNames();
        while (later.hasNext()) {
            String name = later.next();
            if (before.has(name)) {
                addGone(names, earlier, after, name);
            }
            names.add(name);
        }
        addGone(names, earlier, after, "");
        return names;
    }

    private static void addGone(Set<String> names, Iterator<String> earlier, JsonNode after, String upTo) {
        while (earlier.hasNext()) {
            String name = earlier.next();
            if (!after.has(name)) {
                names.add(name);
            } else if (name.equals(upTo)) {
                return;
            }
        }
    }
}
