package no.innhold.content.epoch;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as readers get answers: also while the database is away, {@code degraded} then, for as long as answers
 * made earlier may be given.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final Freshness freshness;

    DatabaseHealth(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("database").status(!freshness.isSpent());
        if (freshness.isCutOff()) {
            health.withData("state", "degraded").withData("secondsSinceContact", freshness.age());
        }
        return health.build();
    }
}
