package no.innhold.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import no.innhold.platform.ApiVersion;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The document of the editors' operations. The scanner finds them by their profile; here the paths that stand for
 * several collections are written out, and {@code management.yaml} tells what all of them share.
 */
@Singleton
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP, documentNames = "editors")
class ManagementDocument implements OASFilter {

    private final EditedSchemas schemas;
    private final ManagementOperations operations;
    private final Examples examples;

    ManagementDocument(EditedSchemas schemas, ManagementOperations operations, Examples examples) {
        this.schemas = schemas;
        this.operations = operations;
        this.examples = examples;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        frame(document);
        document.getInfo().setVersion(ApiVersion.CURRENT);
        document.getComponents().setResponses(ManagementResponse.components(examples));
        schemas.complete(document.getComponents());
        operations.complete(document);
        Servers.split(document, ManagedOperation.BASE);
        TidySchemas.tidy(document);
        new SchemaExamples(document.getComponents(), examples).add(document);
        Tags.keepUsed(document);
    }

    /** Quarkus reads one static document for all that it serves, and that is the public one. */
    private static void frame(OpenAPI document) {
        OpenAPI frame = SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(() -> ManagementDocument.class.getResourceAsStream("management.yaml"))
                .build()
                .model();
        document.info(frame.getInfo())
                .servers(frame.getServers())
                .security(frame.getSecurity())
                .tags(frame.getTags());
        Components shared = frame.getComponents();
        Map<String, Schema> all = new TreeMap<>(document.getComponents().getSchemas());
        all.putAll(shared.getSchemas());
        document.components(shared.schemas(all));
    }
}
