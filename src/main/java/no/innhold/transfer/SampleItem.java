package no.innhold.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.innhold.content.ContentType;
import no.innhold.publishing.ContentForm;
import no.innhold.publishing.ContentInput;
import no.innhold.publishing.InputReference;

/** One text to be loaded, as its content type reads it. */
record SampleItem<I extends ContentInput>(SampleFile file, ContentForm<I> form, I input) {

    /** What other files call it: {@code projects/recoveryhjelpa}. */
    String name() {
        return name(form.type(), file.slug());
    }

    /** Every text behind those it refers to; texts of one document keep their order. */
    static List<SampleItem<?>> inOrderOfReference(List<? extends SampleItem<?>> items) {
        Map<String, List<SampleItem<?>>> byName = new LinkedHashMap<>();
        items.forEach(item ->
                byName.computeIfAbsent(item.name(), n -> new ArrayList<>()).add(item));
        List<SampleItem<?>> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        byName.keySet().forEach(name -> visit(name, byName, done, ordered));
        return ordered;
    }

    private static void visit(
            String name, Map<String, List<SampleItem<?>>> byName, Set<String> done, List<SampleItem<?>> ordered) {
        // a circle ends here, and is reported when its reference is resolved
        if (!byName.containsKey(name) || !done.add(name)) {
            return;
        }
        byName.get(name).forEach(item -> item.targets().forEach(target -> visit(target, byName, done, ordered)));
        ordered.addAll(byName.get(name));
    }

    private List<String> targets() {
        return form.references(input).stream()
                .filter(r -> r.vocabulary() == null)
                .map(SampleItem::target)
                .toList();
    }

    private static String target(InputReference reference) {
        if (reference.value().contains("/")) {
            return reference.value();
        }
        return reference.contents().stream()
                .findFirst()
                .map(type -> name(type, reference.value()))
                .orElse(reference.value());
    }

    private static String name(ContentType type, String slug) {
        return type.collection() + "/" + slug;
    }
}
