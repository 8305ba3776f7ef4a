package no.innhold.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import no.innhold.platform.http.Surface;

/** Counts the requests of nobody known; the audit log has no room for what anybody can send. */
@Singleton
final class UnauthorizedCount {

    /** Before authentication, which ends such requests. */
    private static final int EARLY = -1_000;

    private static final int UNAUTHORIZED = 401;

    private final Counter counter;

    UnauthorizedCount(MeterRegistry meters) {
        counter = Counter.builder("innhold.access.unauthorized")
                .description("requests below /manage without usable credentials")
                .register(meters);
    }

    void watch(@Observes Router router) {
        router.route().order(EARLY).handler(context -> {
            if (Surface.of(context.normalizedPath()) == Surface.MANAGEMENT) {
                context.addEndHandler(sent -> {
                    if (context.response().getStatusCode() == UNAUTHORIZED) {
                        counter.increment();
                    }
                });
            }
            context.next();
        });
    }
}
