package no.innhold.bench;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import no.innhold.platform.database.TestDatabase;

/**
 * The service with ten thousand news, in a schema of its own on the tests' database, so that tests that count the sample
 * content are not disturbed.
 */
public class BenchProfile implements QuarkusTestProfile {

    private static final String SCHEMA = "bench";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>();
        // filled in when the database has started; the extension for gist indexes is in public
        overrides.put("quarkus.datasource.jdbc.url", "${" + TestDatabase.URL + "}?currentSchema=" + SCHEMA + ",public");
        overrides.put("quarkus.flyway.schemas", SCHEMA);
        overrides.put("innhold.sample.content", "false");
        // what is written past the service would be copied while plans are looked at
        overrides.put("innhold.snapshot.enabled", "false");
        // every request shows what it costs
        overrides.put("innhold.cache.size", "0");
        overrides.put("innhold.bench.news", "10000");
        overrides.put("innhold.bench.projects", "1000");
        overrides.put("innhold.bench.publications", "2000");
        overrides.put("innhold.bench.courses", "500");
        overrides.put("innhold.bench.pages", "50");
        overrides.put("quarkus.log.category.\"" + Statements.BIND_LOG + "\".min-level", "TRACE");
        return overrides;
    }
}
