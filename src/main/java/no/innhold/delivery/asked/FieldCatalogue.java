package no.innhold.delivery.asked;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.delivery.item.OrganisationLinks;
import no.innhold.delivery.item.Relation;

/** The field names of each collection, those of expanded references included. */
@Singleton
public class FieldCatalogue {

    private final LiveCollections collections;
    private final OrganisationLinks organisations;
    private final Map<ContentType, Map<String, Set<String>>> details = new ConcurrentHashMap<>();
    private final Map<ContentType, Map<String, Set<String>>> summaries = new ConcurrentHashMap<>();

    FieldCatalogue(LiveCollections collections, OrganisationLinks organisations) {
        this.collections = collections;
        this.organisations = organisations;
    }

    Map<String, Set<String>> detail(LiveCollection<?> collection) {
        return details.computeIfAbsent(collection.type(), t -> withExpansions(collection, collection.detailClass()));
    }

    Map<String, Set<String>> summary(LiveCollection<?> collection) {
        return summaries.computeIfAbsent(collection.type(), t -> withExpansions(collection, collection.summaryClass()));
    }

    private Map<String, Set<String>> withExpansions(LiveCollection<?> collection, Class<?> record) {
        Map<String, Set<String>> names = new LinkedHashMap<>(FieldNames.of(record));
        for (Relation relation : collection.relations()) {
            Set<String> inside = new TreeSet<>(names.getOrDefault(relation.name(), Set.of()));
            relation.contents()
                    .forEach(t -> inside.addAll(
                            FieldNames.of(collections.of(t).summaryClass()).keySet()));
            if (relation.vocabulary() == Vocabulary.ORGANISATION) {
                inside.addAll(FieldNames.of(organisations.linkClass()).keySet());
            }
            names.put(relation.name(), inside);
        }
        return names;
    }
}
