package no.innhold.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Small pieces of schemas. */
final class Schemas {

    private Schemas() {}

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    static Schema arrayOf(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    static Schema enumeration(Collection<String> words) {
        return string().enumeration(List.copyOf(words));
    }

    /** An object that has all of these properties and no others. */
    static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.copyOf(properties.keySet()))
                .properties(properties);
    }

    /** The name under which the scanner puts a record among the components. */
    static String nameOf(Class<?> record) {
        var annotation = record.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return annotation == null || annotation.name().isEmpty() ? record.getSimpleName() : annotation.name();
    }
}
