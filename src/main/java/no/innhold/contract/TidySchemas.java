package no.innhold.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Closes every object, writes well-known formats where they are used, and leaves out what nothing refers to. */
final class TidySchemas {

    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    private final Map<String, Schema> schemas;
    private final Set<String> reached = new LinkedHashSet<>();
    private final Deque<Schema> open = new ArrayDeque<>();

    private TidySchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void tidy(OpenAPI document) {
        TidySchemas tidying = new TidySchemas(document.getComponents().getSchemas());
        tidying.open.addAll(roots(document));
        tidying.walk();
        Map<String, Schema> kept = new TreeMap<>();
        tidying.reached.forEach(name -> kept.put(name, tidying.schemas.get(name)));
        document.getComponents().setSchemas(kept);
    }

    private static List<Schema> roots(OpenAPI document) {
        List<Schema> roots = new ArrayList<>();
        Components components = document.getComponents();
        components.getParameters().values().forEach(p -> roots.add(p.getSchema()));
        components.getHeaders().values().forEach(h -> roots.add(h.getSchema()));
        components.getResponses().values().forEach(r -> addBodies(r.getContent(), roots));
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    operation.getParameters().stream()
                            .map(Parameter::getSchema)
                            .filter(Objects::nonNull)
                            .forEach(roots::add);
                    if (operation.getRequestBody() != null) {
                        addBodies(operation.getRequestBody().getContent(), roots);
                    }
                    operation.getResponses().getAPIResponses().values().forEach(r -> addBodies(r.getContent(), roots));
                });
        return roots;
    }

    private static void addBodies(@Nullable Content content, List<Schema> roots) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .filter(Objects::nonNull)
                    .forEach(roots::add);
        }
    }

    private void walk() {
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            writeFormat(schema);
            reach(schema);
            close(schema);
            inside(schema).forEach(open::push);
        }
    }

    private void writeFormat(Schema schema) {
        String format = FORMATS.get(target(schema));
        if (format != null) {
            schema.ref(null).type(List.of(SchemaType.STRING)).format(format);
        }
    }

    private void reach(Schema schema) {
        String target = target(schema);
        if (!target.isEmpty()) {
            schema.type(null);
            if (reached.add(target)) {
                open.push(Objects.requireNonNull(schemas.get(target), target));
            }
        }
    }

    private static void close(Schema schema) {
        boolean isOpen = schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null;
        if (isOpen) {
            schema.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    /** Name of the component that a schema refers to, empty if it does not. */
    private static String target(Schema schema) {
        String reference = schema.getRef();
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Stream<Schema> inside(Schema schema) {
        Stream<Schema> single = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull);
        Stream<Schema> alternatives = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
        Stream<Schema> properties =
                schema.getProperties() == null ? Stream.of() : schema.getProperties().values().stream();
        return Stream.of(single, alternatives, properties).flatMap(s -> s);
    }
}
