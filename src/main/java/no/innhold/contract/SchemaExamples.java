package no.innhold.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Examples of bodies, each once: what is in a file for the schema, else made of the examples of its parts. */
final class SchemaExamples {

    /** Texts that mean little without the others around them. */
    private static final Map<String, Object> NAMED = Map.of(
            "title", "Nye kurs i høst",
            "slug", "nye-kurs-i-host",
            "name", "Nye kurs i høst",
            "locale", "nb",
            "message", "Ingressen mangler.",
            "state", "published",
            "hint", "Skriv en kort ingress.",
            "pointer", "/summary");

    private static final Map<String, Object> FORMATS = Map.of(
            "uuid", "0198c0de-0000-7000-8000-000000000001",
            "date-time", "2026-09-01T10:00:00.000Z",
            "date", "2027-01-31");

    private final Map<String, Schema> schemas;
    private final Examples files;
    private final Map<String, Example> made = new TreeMap<>();

    SchemaExamples(Components components, Examples files) {
        this.schemas = components.getSchemas();
        this.files = files;
    }

    void add(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::add);
        document.getComponents().setExamples(made);
    }

    private void add(Operation operation) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> add(answer.getContent()));
    }

    private void add(@Nullable Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().values().forEach(body -> {
            String name = target(body.getSchema());
            if (body.getExample() == null && !name.isEmpty()) {
                made.computeIfAbsent(
                        name, n -> OASFactory.createExample().value(Objects.requireNonNull(of("", body.getSchema()))));
                body.addExample("example", OASFactory.createExample().ref(name));
            }
        });
    }

    private @Nullable Object of(String name, Schema schema) {
        String target = target(schema);
        if (!target.isEmpty()) {
            Object file = files.ofOperation(target);
            return file == null ? of(name, EditedSchemas.known(schemas, target)) : file;
        }
        if (schema.getConstValue() != null) {
            return schema.getConstValue();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getEnumeration() != null) {
            Object named = NAMED.get(name);
            return schema.getEnumeration().contains(named)
                    ? named
                    : schema.getEnumeration().get(0);
        }
        return schema.getAnyOf() == null
                ? plain(name, schema)
                : of(name, schema.getAnyOf().get(0));
    }

    private @Nullable Object plain(String name, Schema schema) {
        List<SchemaType> types = Objects.requireNonNullElse(schema.getType(), List.of());
        if (types.contains(SchemaType.ARRAY)) {
            return List.of(Objects.requireNonNull(of(name, schema.getItems())));
        }
        if (types.contains(SchemaType.OBJECT)) {
            return members(schema);
        }
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            return 1;
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return true;
        }
        return FORMATS.getOrDefault(String.valueOf(schema.getFormat()), NAMED.getOrDefault(name, "Tekst"));
    }

    private Map<String, Object> members(Schema schema) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            // what may be absent seldom fits together with everything else that may be
            List<String> shown =
                    schema.getRequired() == null || schema.getRequired().isEmpty()
                            ? List.copyOf(schema.getProperties().keySet())
                            : schema.getRequired();
            shown.forEach(name -> members.put(name, of(name, EditedSchemas.known(schema.getProperties(), name))));
        }
        return members;
    }

    private static String target(@Nullable Schema schema) {
        String reference = schema == null ? null : schema.getRef();
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
