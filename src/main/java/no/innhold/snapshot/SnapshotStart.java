package no.innhold.snapshot;

import io.quarkus.runtime.configuration.DurationConverter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.innhold.platform.database.DatabaseAddress;
import no.innhold.platform.opening.LateDatabase;
import no.innhold.platform.time.DatabaseClock;
import org.eclipse.microprofile.config.Config;

/** Decides, before the service starts, whether it starts without its database. */
public final class SnapshotStart {

    private static final String URL = "quarkus.datasource.jdbc.url";

    private SnapshotStart() {}

    /**
     * Has the service start from its snapshot if its database is away and there is one that may be used. Without one the
     * start goes its usual way, and says what is missing.
     */
    public static void withoutDatabaseIfNeedBe(Config config) {
        config.getOptionalValue(URL, String.class)
                .filter(url -> isWanted(config) && isUsable(config) && LateDatabase.isAway(address(config, url)))
                .ifPresent(url -> LateDatabase.expect());
    }

    private static boolean isWanted(Config config) {
        return config.getOptionalValue("innhold.snapshot.enabled", Boolean.class)
                .orElse(true);
    }

    private static boolean isUsable(Config config) {
        Path data = Path.of(
                config.getOptionalValue("innhold.data-dir", String.class).orElse("data"));
        Duration staleMax = config.getOptionalValue("innhold.stale-max", String.class)
                .map(DurationConverter::parseDuration)
                .orElse(Duration.ofHours(24));
        List<String> locales =
                config.getOptionalValues("innhold.locales", String.class).orElse(List.of("nb", "nn", "en"));
        Clock clock = new DatabaseClock();
        return SnapshotDirectory.isUsable(data, locales, staleMax, clock);
    }

    private static DatabaseAddress address(Config config, String url) {
        return new DatabaseAddress(
                url,
                config.getOptionalValue("quarkus.datasource.username", String.class)
                        .orElse(""),
                config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse(""));
    }
}
