package no.innhold.access;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The access that a deployment gives. */
@ConfigMapping(prefix = "innhold")
public interface AccessConfiguration {

    /** The key of the first administrator, of at least 32 characters; if absent, one is made at the first start. */
    Optional<String> adminKey();

    /**
     * What roles are called by the provider of accounts: {@code innhold.role-names."Innhold redaktører"=publisher}. The
     * service's own names mean themselves.
     */
    Map<String, Role> roleNames();
}
