package no.innhold.contract;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

/**
 * Marks Quarkus's bean of the documents {@link InBackground}, at build time; Quarkus has no setting for that. Only in the
 * packaged service: in dev mode and in tests that bean belongs to a class loader which does not see our classes.
 */
public final class PreparedInBackground implements BuildCompatibleExtension {

    @Enhancement(types = OpenApiDocumentService.class)
    public void mark(ClassConfig documents) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            documents.addAnnotation(InBackground.class);
        }
    }
}
