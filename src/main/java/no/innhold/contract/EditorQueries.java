package no.innhold.contract;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.innhold.access.NewestFirst;
import no.innhold.delivery.asked.Parameters;
import no.innhold.listing.Parameter;
import no.innhold.publishing.http.EditorParameters;
import no.innhold.search.http.SearchParameters;
import no.innhold.webhook.WebhookParameters;

/** The query parameters that each of the editors' operations reads. */
@Singleton
class EditorQueries {

    private final Map<String, List<Parameter>> byOperation = new HashMap<>(Map.of(
            "listEdited", EditorParameters.OF_LIST,
            "listEditions", EditorParameters.OF_HISTORY,
            "diffEdition", EditorParameters.OF_DIFF,
            "unpublish", EditorParameters.OF_UNPUBLISH,
            "listEditedEntries", EditorParameters.OF_ENTRIES,
            "listErasures", EditorParameters.OF_PAGES,
            "listReleases", EditorParameters.OF_PAGES,
            "createRelease", EditorParameters.OF_RELEASE,
            "listWebhookDeliveries", WebhookParameters.OF_DELIVERIES,
            "getPreview", List.of(Parameters.FIELDS, Parameters.BODY)));

    private static final Map<String, List<Parameter>> OF_SEARCH =
            Map.of("explainSearch", SearchParameters.OF_EXPLAINED);

    private final Map<String, List<Parameter>> byListPath = new HashMap<>();

    EditorQueries(@All List<NewestFirst<?>> lists) {
        byOperation.putAll(OF_SEARCH);
        lists.forEach(list -> {
            List<Parameter> all = new ArrayList<>(EditorParameters.OF_PAGES);
            all.addAll(list.filters());
            byListPath.put(ManagedOperation.BASE + "/" + list.name(), all);
        });
    }

    List<Parameter> of(ManagedOperation operation) {
        List<Parameter> ofList = byListPath.get(operation.template());
        if (ofList != null && operation.isRead()) {
            return ofList;
        }
        List<Parameter> otherwise = operation.isOfContent() ? EditorParameters.OF_TEXT : EditorParameters.NONE;
        return byOperation.getOrDefault(operation.genericId(), otherwise);
    }
}
