package no.innhold.delivery.asked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.innhold.platform.problem.Message;
import no.innhold.platform.problem.Nearest;
import no.innhold.platform.problem.ProblemException;

/**
 * The fields an answer keeps: key to the keys kept inside it, none meaning all.
 *
 * <p>What identifies an item always stays.
 */
public record FieldSelection(Map<String, Set<String>> kept) {

    private static final Set<String> IDENTITY = Set.of("id", "type", "slug", "locale", "href");

    /** @throws ProblemException 400 for a field that does not exist */
    static FieldSelection parse(List<String> words, Map<String, Set<String>> known) {
        Map<String, Set<String>> kept = new LinkedHashMap<>();
        IDENTITY.forEach(name -> kept.put(name, Set.of()));
        for (String word : words) {
            int dot = word.indexOf('.');
            String outer = dot < 0 ? word : word.substring(0, dot);
            check(outer, known.keySet(), word);
            if (dot < 0) {
                kept.put(outer, Set.of());
                continue;
            }
            String inner = word.substring(dot + 1);
            check(inner, known.getOrDefault(outer, Set.of()), word);
            // the whole field, if it was asked for as well, is more than a part of it
            if (!kept.containsKey(outer) || !kept.get(outer).isEmpty()) {
                kept.computeIfAbsent(outer, n -> new TreeSet<>()).add(inner);
            }
        }
        return new FieldSelection(kept);
    }

    boolean wants(String field) {
        return kept.containsKey(field);
    }

    /** The keys kept inside a field, none if it is kept whole or not at all. */
    Set<String> inside(String field) {
        return kept.getOrDefault(field, Set.of());
    }

    FieldSelection with(String field) {
        Map<String, Set<String>> more = new LinkedHashMap<>(kept);
        more.put(field, Set.of());
        return new FieldSelection(more);
    }

    boolean wantsAny(Set<String> fields) {
        return fields.stream().anyMatch(this::wants);
    }

    /** The same tree, without what is not kept. */
    public ObjectNode pruned(ObjectNode item) {
        item.retain(kept.keySet());
        kept.forEach((name, inner) -> {
            JsonNode value = item.get(name);
            if (value != null && !inner.isEmpty()) {
                pruneInside(value, inner);
            }
        });
        return item;
    }

    private static void pruneInside(JsonNode value, Set<String> inner) {
        if (value instanceof ArrayNode array) {
            array.forEach(element -> pruneInside(element, inner));
        } else if (value instanceof ObjectNode object) {
            object.retain(inner);
        }
    }

    private static void check(String name, Set<String> known, String word) {
        if (!known.contains(name)) {
            List<String> candidates = new ArrayList<>(known);
            throw ProblemException.invalidParameter(
                    "fields",
                    "unknown-field",
                    Message.of("fields.unknown", word),
                    Nearest.to(name, candidates).orElse(null));
        }
    }
}
