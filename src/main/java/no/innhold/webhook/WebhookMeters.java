package no.innhold.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What operators watch; no name or address of a receiver is among it. */
@Singleton
class WebhookMeters {

    private static final String DELIVERED = "delivered";

    private final MeterRegistry meters;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong lagMillis = new AtomicLong();

    WebhookMeters(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("innhold.webhook.in.flight", underWay, AtomicInteger::get)
                .description("calls of this node that have not been answered")
                .register(meters);
        TimeGauge.builder("innhold.webhook.lag", lagMillis, TimeUnit.MILLISECONDS, AtomicLong::get)
                .description("how long the delivery that waits longest has been due")
                .register(meters);
    }

    void sent() {
        underWay.incrementAndGet();
    }

    int underWay() {
        return underWay.get();
    }

    void answered(Attempt attempt) {
        underWay.decrementAndGet();
        FailureClass failure = attempt.failure();
        meters.counter("innhold.webhook.attempts", "outcome", failure == null ? DELIVERED : failure.wire())
                .increment();
        meters.timer("innhold.webhook.call").record(Duration.ofMillis(attempt.milliseconds()));
    }

    void lag(Duration lag) {
        lagMillis.set(lag.toMillis());
    }
}
