package no.innhold.contract;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** What the editors' operations read. */
@Singleton
class RequestBodies {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ResourceMethods methods;

    RequestBodies(ResourceMethods methods) {
        this.methods = methods;
    }

    /** Absent for an operation that reads no body. */
    @Nullable
    RequestBody of(ManagedOperation operation, Components components) {
        EditedCollection collection = operation.collection();
        if (collection != null && operation.takesInput()) {
            return body(JSON, collection.inputName(), true);
        }
        if (collection != null && operation.takesPatch()) {
            return body(MERGE_PATCH, collection.patchName(), true);
        }
        boolean patch = operation.isPatch();
        return methods.body(operation.genericId())
                .flatMap(annotation -> schema(annotation)
                        .map(name -> patch ? name.replaceFirst("Input$", "Patch") : name)
                        .filter(components.getSchemas()::containsKey)
                        .map(name -> body(patch ? MERGE_PATCH : JSON, name, annotation.required())))
                .orElse(null);
    }

    private static Optional<String> schema(
            org.eclipse.microprofile.openapi.annotations.parameters.RequestBody annotation) {
        return Arrays.stream(annotation.content())
                .map(content -> Schemas.nameOf(content.schema().implementation()))
                .findFirst();
    }

    private static RequestBody body(String mediaType, String schema, boolean required) {
        return OASFactory.createRequestBody()
                .required(required)
                .content(OASFactory.createContent()
                        .addMediaType(mediaType, OASFactory.createMediaType().schema(Schemas.reference(schema))));
    }
}
