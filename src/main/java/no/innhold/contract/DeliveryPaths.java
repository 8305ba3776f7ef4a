package no.innhold.contract;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.innhold.content.ContentType;
import no.innhold.content.Vocabulary;
import no.innhold.contract.DeliveryPath.Kind;
import no.innhold.delivery.asked.Parameters;
import no.innhold.delivery.collection.LiveCollection;
import no.innhold.delivery.collection.LiveCollections;
import no.innhold.events.Changes;
import no.innhold.search.http.SearchParameters;

/** The paths of the public surface, each with the parameters that its resource reads. */
@Singleton
class DeliveryPaths {

    private final LiveCollections collections;
    private final Changes changes;

    DeliveryPaths(LiveCollections collections, Changes changes) {
        this.collections = collections;
        this.changes = changes;
    }

    Map<String, DeliveryPath> all() {
        Map<String, DeliveryPath> paths = new TreeMap<>();
        paths.put("/v1", new DeliveryPath(Kind.ENTRY_POINT, List.of()));
        paths.put("/v1/changes", new DeliveryPath(Kind.CHANGES, changes.parameters()));
        paths.put("/v1/changes/stream", new DeliveryPath(Kind.STREAM, changes.following()));
        paths.put("/v1/search", new DeliveryPath(Kind.SEARCH, SearchParameters.OF_SEARCH));
        paths.put("/v1/suggest", new DeliveryPath(Kind.SEARCH, SearchParameters.OF_SUGGEST));
        for (ContentType type : ContentType.values()) {
            LiveCollection<?> collection = collections.of(type);
            String list = "/v1/" + type.collection();
            paths.put(list, new DeliveryPath(Kind.LIST, Parameters.ofList(collection)));
            paths.put(list + "/{slugOrId}", new DeliveryPath(Kind.ITEM, Parameters.ofItem(collection)));
        }
        for (Vocabulary vocabulary : Vocabulary.values()) {
            String list = "/v1/" + vocabulary.collection();
            paths.put(list, new DeliveryPath(Kind.LIST, Parameters.ofVocabulary()));
            paths.put(list + "/{slug}", new DeliveryPath(Kind.VOCABULARY_ENTRY, Parameters.ofEntry()));
        }
        return paths;
    }
}
