package no.innhold.contract;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.innhold.content.value.Slug;
import no.innhold.listing.Page;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the operations of the public surface take and answer, beyond their annotations. */
@Singleton
class Operations {

    private static final String JSON = "application/json";

    private final DeliveryPaths paths;
    private final Examples examples;

    Operations(DeliveryPaths paths, Examples examples) {
        this.paths = paths;
        this.examples = examples;
    }

    void complete(OpenAPI document) {
        Map<String, DeliveryPath> all = paths.all();
        QueryParameters parameters = new QueryParameters(
                all.values().stream().map(DeliveryPath::parameters).toList());
        Components components = document.getComponents();
        Map<String, Parameter> shared = new TreeMap<>(components.getParameters());
        shared.putAll(parameters.components());
        components.setParameters(shared);
        components.setResponses(SharedResponse.components(examples));
        all.forEach((path, delivery) -> {
            Operation operation = document.getPaths().getPathItem(path).getGET();
            operation.setParameters(parameters(operation, delivery, parameters));
            answer(operation, delivery, components);
            addResponses(operation, delivery);
        });
    }

    private static List<Parameter> parameters(Operation operation, DeliveryPath path, QueryParameters query) {
        List<Parameter> all = new ArrayList<>();
        List<Parameter> scanned = Objects.requireNonNullElse(operation.getParameters(), List.of());
        scanned.forEach(p -> all.add(p.getIn() == Parameter.In.PATH ? inPath(p) : p));
        path.parameters().forEach(p -> all.add(query.of(p)));
        if (path.negotiatesLanguage()) {
            all.add(OASFactory.createParameter().ref("Accept-Language"));
        }
        if (!path.isStream()) {
            all.add(OASFactory.createParameter().ref("If-None-Match"));
        }
        all.add(OASFactory.createParameter().ref("X-Request-Id"));
        return all;
    }

    private static Parameter inPath(Parameter scanned) {
        boolean alsoId = scanned.getName().equals("slugOrId");
        return scanned.description(alsoId ? "The slug of the item, or its id." : "The slug of the entry.")
                .schema(Schemas.string().minLength(1).maxLength(Slug.MAX_LENGTH).pattern(Slug.PATTERN));
    }

    private void answer(Operation operation, DeliveryPath path, Components components) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        answer.setDescription(path.answer());
        answer.setHeaders(headers(path));
        if (path.isStream()) {
            return;
        }
        MediaType body = answer.getContent().getMediaType(JSON);
        if (path.isList()) {
            body.setSchema(envelope(body.getSchema(), components));
        }
        body.setExample(examples.ofOperation(operation.getOperationId()));
    }

    private static void addResponses(Operation operation, DeliveryPath path) {
        Map<String, APIResponse> byStatus =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        path.responses().forEach(response -> byStatus.put(response.status(), response.reference()));
        operation.getResponses().setAPIResponses(byStatus);
    }

    private static Map<String, Header> headers(DeliveryPath path) {
        if (path.isStream()) {
            return SharedResponse.headers(List.of("Cache-Control"));
        }
        List<String> names = new ArrayList<>(List.of("Cache-Control", "ETag", "Surrogate-Key", "Vary"));
        if (path.isSettled()) {
            names.add("Last-Modified");
        }
        if (path.negotiatesLanguage()) {
            names.add("Content-Language");
        }
        if (path.isList()) {
            names.add("Link");
        }
        return SharedResponse.headers(names);
    }

    /** The annotation of a list names its items; the answer holds them beside the page. */
    private static Schema envelope(Schema items, Components components) {
        String item = items.getItems().getRef();
        String name = item.substring(item.lastIndexOf('/') + 1).replaceFirst("Summary$", "") + "List";
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("items", items);
        properties.put("page", Schemas.reference(Schemas.nameOf(Page.class)));
        components.addSchema(name, Schemas.object(properties).description("A page of a list."));
        return Schemas.reference(name);
    }
}
