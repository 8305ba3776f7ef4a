package no.innhold.contract;

import java.math.BigDecimal;
import no.innhold.content.value.Slug;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The parameters in the editors' paths. */
final class PathParameters {

    private static final int MOST_EDITIONS = 999_999_999;

    private PathParameters() {}

    static Parameter of(String name, ManagedOperation operation) {
        boolean ofKey = operation.template().startsWith(ManagedOperation.BASE + "/api-keys/");
        return switch (name) {
            case "id" ->
                ofKey
                        ? parameter(name, "Id of the key.", Schemas.string().pattern("^[a-z0-9]{1,20}$"), "k3v9x0q1ab")
                        : parameter(
                                name,
                                operation.isOfContent() ? "Id of the document." : "Its id.",
                                Schemas.string().format("uuid"),
                                "0198c0de-0000-7000-8000-000000000001");
            case "delivery" ->
                parameter(
                        name,
                        "Id of the delivery.",
                        Schemas.string().format("uuid"),
                        "0198c0de-0000-8000-8000-000000000001");
            case "n" -> parameter(name, "Number of the edition.", number(), 1);
            case "slug", "slugOrId" ->
                parameter(
                        name,
                        "Slug of the entry.",
                        Schemas.string().minLength(1).maxLength(Slug.MAX_LENGTH).pattern(Slug.PATTERN),
                        "recovery");
            default ->
                parameter(name, "As in the link.", Schemas.string().minLength(1).maxLength(2000), "abc");
        };
    }

    private static Parameter parameter(String name, String description, Schema schema, Object example) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.PATH)
                .required(true)
                .description(description)
                .schema(schema)
                .example(example);
    }

    private static Schema number() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(MOST_EDITIONS));
    }
}
