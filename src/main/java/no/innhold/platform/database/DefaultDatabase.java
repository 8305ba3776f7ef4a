package no.innhold.platform.database;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/** The database of a service that was given none. */
public final class DefaultDatabase {
    static final String URL_PROPERTY = "quarkus.datasource.jdbc.url";
    static final String DATA_DIRECTORY_PROPERTY = "innhold.data-dir";
    private static final String EMBEDDED_PROPERTY = "innhold.embedded-database";

    private DefaultDatabase() {}

    /**
     * Starts PostgreSQL in {@code ${innhold.data-dir}/postgres} and publishes its address, unless a URL is configured.
     *
     * <p>A live reload in dev mode comes here again, with new classes in the same JVM; it finds the address that the
     * first start published and leaves the running server alone.
     *
     * @throws StartupFailure when the database cannot be started
     */
    public static void startUnlessConfigured(Config config) {
        if (config.getOptionalValue(URL_PROPERTY, String.class).isPresent()) {
            return;
        }
        String directory =
                config.getOptionalValue(DATA_DIRECTORY_PROPERTY, String.class).orElse("data");
        EmbeddedPostgres.start(Path.of(directory, "postgres")).address().publish();
        System.setProperty(EMBEDDED_PROPERTY, "true");
    }
}
