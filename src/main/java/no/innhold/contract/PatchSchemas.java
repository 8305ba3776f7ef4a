package no.innhold.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Schemas of merge patches (RFC 7396): every member may be left out, and {@code null} removes one that need not be
 * there. Objects are merged member by member; lists are replaced.
 */
final class PatchSchemas {

    private final Map<String, Schema> schemas;

    PatchSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void add(String whole, String patch) {
        Schema schema = EditedSchemas.known(schemas, whole);
        List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
        Map<String, Schema> members = new LinkedHashMap<>();
        schema.getProperties()
                .forEach((name, member) -> members.put(name, required.contains(name) ? member : removable(member)));
        schemas.put(
                patch,
                Schemas.object(members)
                        .required(null)
                        .description("What a merge patch may change: members that are left out stay as they are."));
    }

    private Schema removable(Schema member) {
        return OASFactory.createSchema()
                .description(member.getDescription())
                .anyOf(List.of(changed(member), OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private Schema changed(Schema member) {
        String reference = member.getRef();
        String target = reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
        boolean merged =
                !target.isEmpty() && EditedSchemas.known(schemas, target).getProperties() != null;
        if (!merged) {
            return member;
        }
        String patch = target.replaceFirst("Input$", "") + "Patch";
        if (!schemas.containsKey(patch)) {
            add(target, patch);
        }
        return Schemas.reference(patch);
    }
}
