package no.innhold.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of search. */
@ConfigMapping(prefix = "innhold.search")
public interface SearchConfiguration {

    /**
     * Whether the index is kept in memory only and made anew at each start. Otherwise it lies in {@code search} in the data
     * directory.
     */
    @WithDefault("false")
    boolean memory();

    /** How long a request waits, at most, while the index catches up with a change that this node knows of. */
    @WithDefault("1s")
    Duration longestWait();
}
