package no.innhold.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultDatabaseTest {
    @TempDir
    Path temporary;

    @Test
    void nothing_is_started_when_a_database_is_configured() {
        Path data = temporary.resolve("data");
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "quarkus.datasource.jdbc.url",
                                "jdbc:postgresql://db.example.org/innhold",
                                "innhold.data-dir",
                                data.toString()),
                        "test",
                        100))
                .build();

        DefaultDatabase.startUnlessConfigured(config);

        assertThat(data).doesNotExist();
    }
}
