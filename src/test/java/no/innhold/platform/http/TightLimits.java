package no.innhold.platform.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The service with as little time and room as tests need to come to the end of both. */
public final class TightLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> limits = new HashMap<>(Map.of(
                "innhold.http.header-deadline", "1s",
                "innhold.http.body-deadline", "1s",
                "innhold.admission.running", "3",
                "innhold.admission.readers", "2",
                "innhold.admission.editors", "2",
                "innhold.admission.queue", "2",
                "innhold.admission.patience", "3s",
                "innhold.admission.editors-patience", "30s"));
        // more than other tests of this profile ask for; one more is let in every 18 and every 72 seconds
        limits.putAll(Map.of(
                "innhold.rate-limit.per-address", "2000",
                "innhold.rate-limit.per-key", "500",
                "innhold.rate-limit.window", "10h",
                "innhold.rate-limit.proxies", "127.0.0.0/8"));
        return limits;
    }
}
