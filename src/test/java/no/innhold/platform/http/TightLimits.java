package no.innhold.platform.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with as little time and room as tests need to come to the end of both. */
public final class TightLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "innhold.http.header-deadline", "1s",
                "innhold.http.body-deadline", "1s",
                "innhold.admission.running", "3",
                "innhold.admission.readers", "2",
                "innhold.admission.editors", "2",
                "innhold.admission.queue", "2",
                "innhold.admission.patience", "3s",
                "innhold.admission.editors-patience", "30s");
    }
}
