package no.innhold.delivery.answer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the delivery cache. */
@ConfigMapping(prefix = "innhold.cache")
public interface CacheConfiguration {

    /** How much memory finished answers may take; 0 keeps none, and every request asks the database. */
    @WithDefault("64M")
    MemorySize size();
}
