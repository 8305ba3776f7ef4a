package no.innhold.content.epoch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what is shown while the database is away. */
@ConfigMapping(prefix = "innhold")
public interface FreshnessConfiguration {

    /** How long after the last word from the database answers made earlier are still given. */
    @WithDefault("24h")
    Duration staleMax();
}
