package no.innhold.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import no.innhold.platform.database.StartupFailure;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SafeAccessTest {

    private static final String ON = "quarkus.oidc.tenant-enabled";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";

    @Test
    void a_key_that_could_be_guessed_stops_the_start() {
        stops(Map.of("innhold.admin-key", "x".repeat(31)), "INNHOLD_ADMIN_KEY is shorter than 32 characters.");
        stops(Map.of("innhold.admin-key", "with a space and long enough for it"), "INNHOLD_ADMIN_KEY holds");
        stops(Map.of("innhold.admin-key", "blåbærsyltetøy-blåbærsyltetøy-blåbær"), "INNHOLD_ADMIN_KEY holds");
        stops(Map.of("innhold.admin-key", AdminKeyRule.EXAMPLE), "the example of docker/.env.example");
        starts(Map.of("innhold.admin-key", "x".repeat(32)));
        starts(Map.of());
    }

    @Test
    void the_example_is_good_enough_for_development() {
        assertThatCode(() -> AdminKeyRule.check(AdminKeyRule.EXAMPLE, LaunchMode.DEVELOPMENT))
                .doesNotThrowAnyException();
    }

    @Test
    void tokens_for_anybody_stop_the_start() {
        stops(Map.of(ON, "true"), "without an audience");
        stops(Map.of(ON, "true", AUDIENCE, ""), "without an audience");
        stops(Map.of(ON, "true", AUDIENCE, "innhold,any"), "without an audience");
        starts(Map.of(ON, "true", AUDIENCE, "innhold"));
        starts(Map.of(ON, "false"));
    }

    @Test
    void tokens_of_anybody_stop_the_start() {
        stops(Map.of(ON, "true", AUDIENCE, "innhold", "quarkus.oidc.token.issuer", "any"), "without an issuer");
        stops(Map.of(ON, "true", AUDIENCE, "innhold", "quarkus.oidc.discovery-enabled", "false"), "without an issuer");
        starts(Map.of(
                ON,
                "true",
                AUDIENCE,
                "innhold",
                "quarkus.oidc.discovery-enabled",
                "false",
                "quarkus.oidc.token.issuer",
                "https://login.example.org"));
    }

    private static void stops(Map<String, String> properties, String problem) {
        assertThatThrownBy(() -> SafeAccess.check(config(properties), LaunchMode.NORMAL))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(problem);
    }

    private static void starts(Map<String, String> properties) {
        assertThatCode(() -> SafeAccess.check(config(properties), LaunchMode.NORMAL))
                .doesNotThrowAnyException();
    }

    private static Config config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
    }
}
