package no.innhold.delivery.collection;

import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import no.innhold.content.ContentType;
import no.innhold.delivery.item.ContentLink;
import no.innhold.delivery.item.LiveRow;
import no.innhold.delivery.item.Relation;
import no.innhold.delivery.item.Resolved;

/** The content types that have registered themselves for reading. */
@Singleton
public class LiveCollections {

    private final Map<ContentType, LiveCollection<?>> byType = new EnumMap<>(ContentType.class);

    LiveCollections(@All List<LiveCollection<?>> collections) {
        collections.forEach(c -> byType.put(c.type(), c));
    }

    public LiveCollection<?> of(ContentType type) {
        LiveCollection<?> collection = byType.get(type);
        if (collection == null) {
            throw new IllegalStateException("no collection serves " + type);
        }
        return collection;
    }

    /** The stored relations that show on the side that is referred to as well. */
    public Set<String> derivedRelations() {
        Set<String> owners = new TreeSet<>();
        byType.values().stream()
                .flatMap(collection -> collection.relations().stream())
                .map(Relation::owner)
                .filter(Objects::nonNull)
                .forEach(owners::add);
        return owners;
    }

    /** The content types and vocabularies that an answer shows something of, with these relations expanded. */
    public Set<String> typesShown(LiveCollection<?> collection, Set<String> expand) {
        Set<String> types = new TreeSet<>(typesPointedAt(collection));
        types.add(collection.type().wire());
        for (Relation relation : collection.relations()) {
            if (expand.contains(relation.name())) {
                relation.contents().forEach(type -> types.addAll(typesPointedAt(of(type))));
                if (relation.vocabulary() != null) {
                    // a whole entry tells how many items of any type use it
                    byType.keySet().forEach(type -> types.add(type.wire()));
                }
            }
        }
        return types;
    }

    /** The content types whose answers can show something of this one, or how often entries are used by it. */
    public Set<String> typesThatShow(ContentType shown) {
        Set<String> types = new TreeSet<>();
        for (LiveCollection<?> collection : byType.values()) {
            Set<String> relations = collection.relations().stream()
                    .filter(Relation::expandable)
                    .map(Relation::name)
                    .collect(toSet());
            if (typesShown(collection, relations).contains(shown.wire())) {
                types.add(collection.type().wire());
            }
        }
        return types;
    }

    private static Set<String> typesPointedAt(LiveCollection<?> collection) {
        Set<String> types = new TreeSet<>();
        for (Relation relation : collection.relations()) {
            relation.contents().forEach(type -> types.add(type.wire()));
            if (relation.vocabulary() != null) {
                types.add(relation.vocabulary().wire());
            }
        }
        return types;
    }

    /** The row as lists show it, whatever its type. */
    public ContentLink summary(LiveRow row, Resolved resolved) {
        return summary(of(row.item().contentType()), row, resolved);
    }

    private static <R extends LiveRow> ContentLink summary(
            LiveCollection<R> collection, LiveRow row, Resolved resolved) {
        return collection.summary(collection.rowClass().cast(row), resolved);
    }
}
