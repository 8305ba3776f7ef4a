package no.innhold.publishing.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.List;
import no.innhold.platform.problem.JsonFailures;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two JSON documents, in the order of their fields.
 *
 * <ul>
 *   <li>Objects are compared field by field. A field that is gone is named where it stood.
 *   <li>Lists are compared by what their elements are: a scalar is its value, an object with an {@code id} is that id,
 *       anything else is all it holds. Elements that both lists have in the same order are compared with each other,
 *       under the index they have now. The rest came or went, and is named whole: what went with the index it had,
 *       what came with the index it has. So an element put in front is one change, and one that moved is two. Elements
 *       without an id (links, authors) that stand between the same neighbours are compared one by one, since
 *       correcting one is likelier than exchanging it.
 *   <li>Text that differs is compared word by word if there are several words on either side; a title is named whole.
 *   <li>Numbers are what they amount to: {@code 1} and {@code 1.0} do not differ.
 * </ul>
 *
 * <p>The work is bounded by {@link Effort}, whatever the documents hold; what is too different to be compared is
 * reported as gone and come. The nesting is that of the documents, which their reader limits.
 */
public final class Differences {

    private static final String TITLE = "/title";

    private record Id(String text) {}

    private record Scalar(JsonNodeType type, String text) {}

    private final Effort effort;
    private final List<Change> changes = new ArrayList<>();

    private Differences(Effort effort) {
        this.effort = effort;
    }

    /** @return nothing for documents that mean the same */
    public static List<Change> between(JsonNode before, JsonNode after) {
        return between(before, after, new Effort());
    }

    static List<Change> between(JsonNode before, JsonNode after, Effort effort) {
        Differences differences = new Differences(effort);
        differences.values("", before, "", after);
        return List.copyOf(differences.changes);
    }

    /** The two stand at different places where a list in front of them has grown or shrunk. */
    private void values(String was, JsonNode before, String is, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            fields(was, before, is, after);
        } else if (before.isArray() && after.isArray()) {
            elements(was, before, is, after);
        } else if (!Values.same(before, after)) {
            changes.add(scalar(is, before, after));
        }
    }

    private Change scalar(String pointer, JsonNode before, JsonNode after) {
        if (before.isTextual() && after.isTextual() && !pointer.equals(TITLE)) {
            String earlier = before.textValue();
            String later = after.textValue();
            if (Tokens.areSeveralWords(earlier) || Tokens.areSeveralWords(later)) {
                return Change.reworded(pointer, Wording.between(earlier, later, effort));
            }
        }
        return Change.replaced(pointer, before, after);
    }

    private void fields(String was, JsonNode before, String is, JsonNode after) {
        for (String name : Values.names(before, after)) {
            String field = "/" + JsonFailures.escape(name);
            JsonNode earlier = before.get(name);
            JsonNode later = after.get(name);
            if (earlier != null && later != null) {
                values(was + field, earlier, is + field, later);
            } else {
                exchanged(was + field, earlier, is + field, later);
            }
        }
    }

    private void elements(String was, JsonNode before, String is, JsonNode after) {
        for (Stretch stretch : Alignment.of(identities(before), identities(after), effort)) {
            int each = Math.max(stretch.beforeLength(), stretch.afterLength());
            for (int i = 0; i < each; i++) {
                JsonNode earlier = i < stretch.beforeLength() ? before.get(stretch.beforeFrom() + i) : null;
                JsonNode later = i < stretch.afterLength() ? after.get(stretch.afterFrom() + i) : null;
                String from = was + "/" + (stretch.beforeFrom() + i);
                String to = is + "/" + (stretch.afterFrom() + i);
                if (earlier != null && later != null && (stretch.equal() || isCorrection(earlier, later))) {
                    values(from, earlier, to, later);
                } else {
                    exchanged(from, earlier, to, later);
                }
            }
        }
    }

    private void exchanged(String was, @Nullable JsonNode earlier, String is, @Nullable JsonNode later) {
        if (earlier != null) {
            changes.add(Change.removed(was, earlier));
        }
        if (later != null) {
            changes.add(Change.added(is, later));
        }
    }

    /** Two of one kind that have nothing they would be known by. */
    private static boolean isCorrection(JsonNode earlier, JsonNode later) {
        return earlier.getNodeType() == later.getNodeType()
                && identity(earlier) instanceof JsonNode
                && identity(later) instanceof JsonNode;
    }

    private static List<Object> identities(JsonNode list) {
        List<Object> identities = new ArrayList<>(list.size());
        list.forEach(element -> identities.add(identity(element)));
        return identities;
    }

    /** What an element is known by; the element itself if it is known by all it holds. */
    private static Object identity(JsonNode element) {
        if (!element.isContainerNode()) {
            return new Scalar(element.getNodeType(), Values.text(element));
        }
        JsonNode id = element.path("id");
        return id.isValueNode() ? new Id(Values.text(id)) : element;
    }
}
