package no.innhold.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An OpenAPI document as a careful client reads it: with every reference followed and every answer checked. */
final class Contract {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String ADDRESS = "https://innhold.test/openapi.json";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static @Nullable Contract served;
    private static @Nullable Contract ofEditors;

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private @Nullable Contract withoutRequired;

    Contract(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getDraft202012(), registry -> registry.schemas(Map.of(ADDRESS, document.toString())));
    }

    /** The one that the service under test serves; the same for all tests of a run. */
    static Contract served() {
        if (served == null) {
            served = new Contract(read(given().get("/openapi.json").asString()));
        }
        return served;
    }

    /** That of the editors' operations. */
    static Contract ofEditors() {
        if (ofEditors == null) {
            ofEditors =
                    new Contract(read(given().get("/openapi-management.json").asString()));
        }
        return ofEditors;
    }

    /** The same for answers to requests with {@code fields}, which makes every field optional. */
    Contract withoutRequired() {
        if (withoutRequired == null) {
            JsonNode copy = document.deepCopy();
            copy.at("/components/schemas").forEach(schema -> ((ObjectNode) schema).remove("required"));
            withoutRequired = new Contract(copy);
        }
        return withoutRequired;
    }

    JsonNode document() {
        return document;
    }

    List<DocumentedOperation> documented() {
        List<DocumentedOperation> operations = new ArrayList<>();
        document.get("paths").fields().forEachRemaining(path -> {
            String pointer = "/paths/" + path.getKey().replace("~", "~0").replace("/", "~1") + "/";
            path.getValue().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    operations.add(new DocumentedOperation(this, path.getKey(), pointer + method));
                }
            });
        });
        return operations;
    }

    /** Those that answer and are done: a stream goes on for as long as somebody listens. */
    List<DocumentedOperation> operations() {
        return documented().stream().filter(operation -> !operation.isStream()).toList();
    }

    DocumentedOperation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** The node itself, or what it refers to. */
    JsonNode follow(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** What is wrong with some JSON by the schema at the pointer. */
    List<String> violations(String pointer, JsonNode json) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
        return schema
                .validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
