package no.innhold.publishing.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import no.innhold.platform.problem.FieldError;
import no.innhold.platform.problem.JsonFailures;
import org.jspecify.annotations.Nullable;

/**
 * What an editor needs who saves over an edition that someone else has made meanwhile: every field in which the two
 * differ, with the value both began with.
 *
 * <p>So whatever is not named is the same in both, and for what is named three values tell what happened. Where
 * {@code theirs} is {@code base}, only you changed it, and yours can stand; where {@code yours} is {@code base}, only
 * they did; where all three differ, a person has to choose. A member is absent where the field does not exist. No
 * further request is needed to merge.
 *
 * <p>Objects are compared field by field as long as both sides have one; lists and texts are one value each, because
 * half of two lists is nobody's list.
 */
public final class Conflicts {

    private final List<FieldError> errors = new ArrayList<>();

    private Conflicts() {}

    /**
     * @param base what both began with
     * @param theirs what is saved now
     * @param yours what the client wants to save, whole: a merge patch is applied to {@code base} first
     * @return in the order of the fields; nothing if both want the same
     */
    public static List<FieldError> between(JsonNode base, JsonNode theirs, JsonNode yours) {
        Conflicts conflicts = new Conflicts();
        conflicts.compare("", base, theirs, yours);
        return List.copyOf(conflicts.errors);
    }

    /**
     * The same where nobody knows what the client began with: only what it sent itself can differ.
     *
     * @param theirs what is saved now
     * @param yours what the client wants, made of {@code theirs}
     */
    public static List<FieldError> withoutBase(JsonNode theirs, UnaryOperator<JsonNode> yours) {
        return between(JsonNodeFactory.instance.objectNode(), theirs, yours.apply(theirs));
    }

    private void compare(String pointer, @Nullable JsonNode base, @Nullable JsonNode theirs, @Nullable JsonNode yours) {
        if (theirs != null && yours != null) {
            if (Values.same(theirs, yours)) {
                return;
            }
            boolean nothingElseBefore = base == null || base.isObject();
            if (theirs.isObject() && yours.isObject() && nothingElseBefore) {
                fields(pointer, base, theirs, yours);
                return;
            }
        }
        errors.add(FieldError.conflict(pointer, yours, theirs, base));
    }

    private void fields(String pointer, @Nullable JsonNode base, JsonNode theirs, JsonNode yours) {
        for (String name : Values.names(theirs, yours)) {
            JsonNode before = base == null ? null : base.get(name);
            compare(pointer + "/" + JsonFailures.escape(name), before, theirs.get(name), yours.get(name));
        }
    }
}
