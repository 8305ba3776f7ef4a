package no.innhold.publishing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The references of an edition as an editor states them: slugs of vocabulary entries, ids of content. */
public record StatedReferences(Map<String, List<String>> byRelation) {

    /** Those of a relation, in the editor's order. */
    public List<String> all(String relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    /** That of a relation that holds at most one. */
    public @Nullable String one(String relation) {
        return all(relation).stream().findFirst().orElse(null);
    }
}
