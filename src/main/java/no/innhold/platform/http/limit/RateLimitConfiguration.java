package no.innhold.platform.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How many requests are answered in a while; without a number there is no limit. */
@ConfigMapping(prefix = "innhold.rate-limit")
public interface RateLimitConfiguration {

    /** Requests from one address in a {@link #window}, at least 1. */
    Optional<Integer> perAddress();

    /** Requests with one key or token in a {@link #window}, at least 1; they count for their address too. */
    Optional<Integer> perKey();

    /** So long it takes until as many are answered again; evenly, not all at once. At least a second. */
    @WithDefault("1m")
    Duration window();

    /** Addresses of proxies, or nets such as {@code 10.0.0.0/8}, of which {@code X-Forwarded-For} is believed. */
    Optional<List<String>> proxies();
}
