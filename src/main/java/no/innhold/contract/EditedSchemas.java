package no.innhold.contract;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.innhold.content.value.PartialDate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of what editors send, and of their answers with the content of one collection in them. */
@Singleton
class EditedSchemas {

    /** What is sent differs here from what readers get under the same name. */
    private static final Map<String, String> SENT = Map.of(
            "title", "One line, the only thing without which nothing is saved.",
            "slug", "Name in the address; absent, it is made of the title or stays what it is.",
            "body", "The text in Markdown.",
            "topics", "Slugs of topics.");

    /** A tree of JSON, which the scanner takes for a bean. */
    private static final String ANY = "JsonNode";

    /** What is patched beside content and vocabularies. */
    private static final String WEBHOOK = "Webhook";

    private final EditedCollections collections;

    EditedSchemas(EditedCollections collections) {
        this.collections = collections;
    }

    void complete(Components components) {
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        schemas.put(Schemas.nameOf(PartialDate.class), ContentSchemas.partialDate());
        schemas.put(ANY, OASFactory.createSchema().description("Any JSON."));
        collections.all().forEach(collection -> {
            SentRecords.relax(collection.input(), schemas);
            describe(collection, schemas);
            new PatchSchemas(schemas).add(collection.inputName(), collection.patchName());
        });
        new PatchSchemas(schemas).add(WEBHOOK + "Input", WEBHOOK + "Patch");
        components.setSchemas(schemas);
    }

    /** What an editor sends in a field and what readers get of it mostly mean the same. */
    private static void describe(EditedCollection collection, Map<String, Schema> schemas) {
        Map<String, Schema> read =
                known(schemas, EditedCollection.capital(collection.wire())).getProperties();
        known(schemas, collection.inputName()).getProperties().forEach((name, property) -> {
            if (property.getPattern() != null && property.getPattern().isEmpty()) {
                property.pattern("^https?://")
                        .format("uri"); // the scanner takes the pattern of @URL from its own default
            }
            if (property.getDescription() == null) {
                Schema same = read.get(name);
                property.setDescription(SENT.getOrDefault(name, same == null ? null : same.getDescription()));
            }
        });
    }

    /**
     * The schema of an answer: where it holds content, one of its own for the collection.
     *
     * @param name of the component that the annotation names
     */
    static String answer(ManagedOperation operation, String name, Components components) {
        Schema generic = known(components.getSchemas(), name);
        EditedCollection collection = operation.collection();
        if (collection == null
                || generic.getProperties() == null
                || !generic.getProperties().containsKey("content")) {
            return name;
        }
        String own = collection.schemaName(name);
        Map<String, Schema> properties = new LinkedHashMap<>(generic.getProperties());
        properties.computeIfPresent("type", (type, any) -> Schemas.string().constValue(collection.wire()));
        properties.computeIfPresent("content", (content, tree) -> Schemas.reference(collection.inputName())
                .description(tree.getDescription()));
        components.addSchema(
                own, Schemas.object(properties).required(generic.getRequired()).description(generic.getDescription()));
        return own;
    }

    static Schema known(Map<String, Schema> schemas, String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }
}
