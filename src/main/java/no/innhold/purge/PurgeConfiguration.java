package no.innhold.purge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a cache in front of the service is told what to forget. The defaults suit a Varnish with the xkey module whose VCL
 * reads {@code Surrogate-Key} on {@code PURGE}; a Fastly service wants {@code POST} and its key among the headers.
 */
@ConfigMapping(prefix = "innhold.purge")
public interface PurgeConfiguration {

    /** Where to send purges; absent, there are none. */
    Optional<String> url();

    @WithDefault("PURGE")
    String method();

    /** The header that names the keys, separated by spaces. */
    @WithDefault("Surrogate-Key")
    String keyHeader();

    /** Further headers, such as {@code innhold.purge.headers.Fastly-Key}. */
    Map<String, String> headers();

    /** Caches, as {@code host:port}, for which http and private addresses are accepted. */
    Optional<List<String>> allow();

    /**
     * How long after a change, so that every node answers with what is new by then: nodes look for changes twice a
     * second.
     */
    @WithDefault("1s")
    Duration delay();
}
