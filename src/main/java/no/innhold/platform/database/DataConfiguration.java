package no.innhold.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the service keeps what it must find again. */
@ConfigMapping(prefix = "innhold")
public interface DataConfiguration {

    /** Directory of the embedded database and of all other files the service keeps. */
    @WithDefault("./data")
    Path dataDir();

    /** Whether the database is the embedded one; the service itself sets this when it starts one. */
    @WithDefault("false")
    boolean embeddedDatabase();
}
