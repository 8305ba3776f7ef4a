package no.innhold.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the log of changes. */
@ConfigMapping(prefix = "innhold.changes")
public interface EventsConfiguration {

    /** How long rows are kept, and so how long a consumer may stay away; at least 90 days. */
    @WithDefault("100d")
    Duration keep();
}
