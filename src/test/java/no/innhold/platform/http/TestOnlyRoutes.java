package no.innhold.platform.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Routes outside JAX-RS, as extensions add them. */
@Singleton
class TestOnlyRoutes {

    void add(@Observes Router router) {
        router.get("/test-only/route/broken").handler(context -> {
            throw new IllegalStateException("secret words");
        });
        router.get("/test-only/route/bare")
                .handler(context -> context.response().setStatusCode(409).end());
        router.get("/test-only/route/failed").handler(context -> context.fail(403));
        router.get("/test-only/route/cut").handler(context -> {
            context.response().setChunked(true).write("half");
            context.fail(500);
        });
    }
}
