package no.innhold.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.innhold.listing.Page;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers of an operation that did what it was asked, or says where that can be done. */
final class SuccessResponses {

    private static final String JSON = "application/json";

    /** Answers that are given once and kept nowhere; their operations take no key to ask for them again. */
    private static final Set<String> SECRETS = Set.of("IssuedKey", "IssuedWebhook", "PreviewLink", "Erased");

    private static final String EDITED = "Edited";

    private final ManagedOperation operation;
    private final Components components;

    SuccessResponses(ManagedOperation operation, Components components) {
        this.operation = operation;
        this.components = components;
    }

    Map<String, APIResponse> byStatus() {
        Map<String, APIResponse> answers = new TreeMap<>();
        operation.scanned().getResponses().getAPIResponses().forEach((status, scanned) -> {
            if (status.startsWith("2") || status.startsWith("3")) {
                answers.put(status, answer(status, scanned));
            }
        });
        return answers;
    }

    boolean holdSecret() {
        return operation.scanned().getResponses().getAPIResponses().values().stream()
                .anyMatch(answer -> SECRETS.contains(name(schema(answer))));
    }

    private APIResponse answer(String status, APIResponse scanned) {
        Schema schema = schema(scanned);
        String name = name(schema);
        APIResponse answer = OASFactory.createAPIResponse()
                .description(description(scanned))
                .headers(SharedResponse.headers(headers(status, name, schema.getItems() != null)));
        if (name.isEmpty()) {
            return answer;
        }
        Schema shown = schema.getItems() == null
                ? Schemas.reference(EditedSchemas.answer(operation, name, components))
                : envelope(schema, name);
        return answer.content(OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(shown)));
    }

    private static String description(APIResponse scanned) {
        String description = scanned.getDescription();
        boolean none = description == null || description.equals("OK") || description.equals("Created");
        return none ? "It is done, or found; this is how it is now." : description;
    }

    private static List<String> headers(String status, String name, boolean list) {
        List<String> names = new ArrayList<>(List.of("Cache-Control"));
        if (list) {
            names.add("Link");
        }
        if (name.startsWith(EDITED) && !list) {
            names.addAll(List.of("Content-Language", "ETag"));
        }
        if (status.startsWith("3") || status.equals("201") && !name.equals("IssuedKey")) {
            names.add("Location");
        }
        return names;
    }

    /** The annotation of a list names its items; the answer holds them beside the page. */
    private Schema envelope(Schema items, String item) {
        String name = item + "List";
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("items", items);
        properties.put("page", Schemas.reference(Schemas.nameOf(Page.class)));
        components.addSchema(name, Schemas.object(properties).description("A page of a list."));
        return Schemas.reference(name);
    }

    private static Schema schema(APIResponse answer) {
        boolean empty = answer.getContent() == null || answer.getContent().getMediaType(JSON) == null;
        Schema schema = empty ? null : answer.getContent().getMediaType(JSON).getSchema();
        return schema == null ? OASFactory.createSchema() : schema;
    }

    /** The component that a schema or its items refer to, empty if none. */
    private static String name(Schema schema) {
        Schema referring = schema.getItems() == null ? schema : schema.getItems();
        String reference = referring.getRef();
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
