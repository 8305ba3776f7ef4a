package no.innhold.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.inject.Singleton;
import no.innhold.platform.ApiVersion;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes the document that the scanner made of annotations and of {@code META-INF/openapi.yaml}.
 *
 * <p>It runs once, when the service starts: the parameters and relations of the collections are data that only the
 * running service has. {@code openapi/} holds a copy of the result, kept equal by a test.
 */
@Singleton
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP, documentNames = OpenApiFilter.DEFAULT_DOCUMENT_NAME)
class ApiDocument implements OASFilter {

    private final Operations operations;
    private final ContentSchemas contentSchemas;

    ApiDocument(Operations operations, ContentSchemas contentSchemas) {
        this.operations = operations;
        this.contentSchemas = contentSchemas;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getInfo().setVersion(ApiVersion.CURRENT);
        contentSchemas.complete(document.getComponents());
        operations.complete(document);
        Servers.split(document, "/v1");
        TidySchemas.tidy(document);
        Tags.keepUsed(document);
    }
}
