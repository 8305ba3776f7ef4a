package no.innhold.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a deployment decides about webhooks. */
@ConfigMapping(prefix = "innhold.webhook")
public interface WebhookConfiguration {

    /** Receivers, as {@code host:port}, for which http and private addresses are accepted. */
    Optional<List<String>> allow();

    /** How long finished deliveries can be looked up. */
    @WithDefault("30d")
    Duration keep();
}
