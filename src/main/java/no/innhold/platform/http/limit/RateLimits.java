package no.innhold.platform.http.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import no.innhold.platform.problem.ProblemException;
import no.innhold.platform.problem.ProblemResponse;
import no.innhold.platform.token.Fingerprint;

/**
 * Turns away who asks more often than is allowed, behind the door and before any work is done.
 *
 * <p>Every request counts for its address, so that guessing keys is limited as well; one with credentials, right or wrong, counts for
 * those too. The headers are those of draft-ietf-httpapi-ratelimit-headers-10; they are on refusals only, because other answers are
 * kept for everybody.
 */
@Singleton
public final class RateLimits {

    /** Behind the door, before all other routes but whoever leaves. */
    private static final int SECOND = Integer.MIN_VALUE + 1;

    private static final String METER = "innhold.rate-limit.refused";
    private static final String ADDRESS = "address";
    private static final String KEY = "key";

    private final Optional<Buckets> addresses;
    private final Optional<Buckets> keys;
    private final ClientAddress client;
    private final MeterRegistry meters;

    RateLimits(RateLimitConfiguration configuration, ClientAddress client, MeterRegistry meters) {
        this.addresses = configuration.perAddress().map(most -> new Buckets(ADDRESS, most, configuration.window()));
        this.keys = configuration.perKey().map(most -> new Buckets(KEY, most, configuration.window()));
        this.client = client;
        this.meters = meters;
    }

    /** Whether every request has to come by here. */
    public boolean areSet() {
        return addresses.isPresent() || keys.isPresent();
    }

    void guard(@Observes @Priority(3) Router router) {
        if (areSet()) {
            router.route().order(SECOND).handler(this::receive);
        }
    }

    private void receive(RoutingContext context) {
        Optional<Buckets.Refusal> byAddress = addresses.flatMap(buckets -> buckets.count(client.of(context.request())));
        if (byAddress.isPresent()) {
            refuse(context, ADDRESS, byAddress.get());
            return;
        }
        String credentials = context.request().getHeader("Authorization");
        Optional<Buckets.Refusal> byKey = credentials == null
                ? Optional.empty()
                : keys.flatMap(buckets -> buckets.count(HexFormat.of().formatHex(Fingerprint.of(credentials))));
        if (byKey.isPresent()) {
            refuse(context, KEY, byKey.get());
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, String limit, Buckets.Refusal refusal) {
        meters.counter(METER, "limit", limit).increment();
        ProblemResponse.send(
                context,
                ProblemException.tooManyRequests(refusal.seconds())
                        .withHeader("RateLimit-Policy", refusal.policy())
                        .withHeader("RateLimit", refusal.state()));
    }
}
