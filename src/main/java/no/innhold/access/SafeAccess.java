package no.innhold.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import no.innhold.platform.database.StartupFailure;
import org.eclipse.microprofile.config.Config;

/** Refuses a configuration that would let in more than the operator can have meant. */
@Singleton
public final class SafeAccess {

    private static final String OIDC = "quarkus.oidc.";
    private static final String ANY = "any";

    private final Config config;

    SafeAccess(Config config) {
        this.config = config;
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        check(config, LaunchMode.current());
    }

    /** @throws StartupFailure saying what is wrong and what to set */
    public static void check(Config config, LaunchMode mode) {
        config.getOptionalValue("innhold.admin-key", String.class).ifPresent(key -> AdminKeyRule.check(key, mode));
        if (config.getOptionalValue(OIDC + "tenant-enabled", Boolean.class).orElse(false)) {
            checkOidc(config);
        }
    }

    /** A provider serves many applications; without an audience, a token made for any of them would open this one. */
    private static void checkOidc(Config config) {
        List<String> audiences =
                config.getOptionalValues(OIDC + "token.audience", String.class).orElse(List.of());
        if (audiences.isEmpty() || audiences.contains(ANY)) {
            throw new StartupFailure(
                    "OpenID Connect is switched on without an audience.",
                    "Set QUARKUS_OIDC_TOKEN_AUDIENCE to what the provider writes into “aud” for this service.");
        }
        String issuer =
                config.getOptionalValue(OIDC + "token.issuer", String.class).orElse("");
        boolean discovered = config.getOptionalValue(OIDC + "discovery-enabled", Boolean.class)
                .orElse(true);
        if (issuer.equals(ANY) || (issuer.isEmpty() && !discovered)) {
            throw new StartupFailure(
                    "OpenID Connect is switched on without an issuer.",
                    "Set QUARKUS_OIDC_TOKEN_ISSUER to what the provider writes into “iss”.");
        }
    }
}
