package no.innhold.platform.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the service is known to others. */
@ConfigMapping(prefix = "innhold")
public interface ServiceAddress {

    /** The public address of the service, such as {@code https://innhold.example.org}; no links are made of {@code Host}. */
    Optional<String> publicUrl();
}
