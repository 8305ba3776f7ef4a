package no.innhold.snapshot;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of the copy of the published content on disk. */
@ConfigMapping(prefix = "innhold.snapshot")
public interface SnapshotConfiguration {

    /**
     * Whether there is one. Unless told, there is one beside a database of its own: the embedded one comes and goes with
     * the service.
     */
    Optional<Boolean> enabled();

    /** How large it may become; if the content needs more, there is none. */
    @WithDefault("1G")
    MemorySize size();
}
