package no.innhold.events.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the live stream, for one node. */
@ConfigMapping(prefix = "innhold.changes.stream")
public interface StreamConfiguration {

    /** Listeners at a time; one more is answered 503. */
    @WithDefault("5000")
    int listeners();

    /** Listeners at a time from one address; one more is answered 429. */
    @WithDefault("100")
    int listenersPerAddress();

    /** After so long without a change, a heartbeat tells that the connection lives. Shorter than idle timeouts. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a listener that was cut off should wait before it comes again. */
    @WithDefault("3s")
    Duration reconnect();
}
