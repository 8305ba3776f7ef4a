package no.innhold.publishing.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.innhold.platform.json.StrictJson;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.ProblemException;

/** JSON Merge Patch (RFC 7396): what is in the patch replaces, {@code null} removes, the rest stays. */
public final class MergePatch {

    private MergePatch() {}

    /**
     * @return a document of its own: neither the target nor the patch is changed, now or with it later
     * @throws ProblemException 400 if the patch is no object, which by the RFC would replace the whole document
     */
    public static ObjectNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            Message detail = Message.of("json.wrong-type-named", Message.of("json.type.object"));
            throw ProblemException.malformedJson("", "wrong-type", detail);
        }
        return merge(target.deepCopy(), patch, false);
    }

    /**
     * What the patch makes of the target.
     *
     * @throws ProblemException 400 as {@link #apply}, or for a name that there is not, also where it is to be removed: that
     *     would leave no trace, and nobody would notice the slip
     */
    public static <T> T bound(JsonNode target, JsonNode patch, StrictJson json, Class<T> type) {
        ObjectNode patched = apply(target, patch);
        json.bind(merge(target.deepCopy(), patch, true), type);
        return json.bind(patched, type);
    }

    /** @param named whether what is to be removed becomes null instead */
    private static ObjectNode merge(JsonNode target, JsonNode patch, boolean named) {
        ObjectNode merged = target.isObject() ? (ObjectNode) target : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (value.isNull() && !named) {
                merged.remove(name);
            } else if (value.isObject()) {
                merged.set(name, merge(merged.path(name), value, named));
            } else {
                merged.set(name, value.deepCopy());
            }
        });
        return merged;
    }
}
