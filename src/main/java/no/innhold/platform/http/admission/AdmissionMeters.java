package no.innhold.platform.http.admission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells the operator: how many are at work and wait, and how many were turned away. */
@Singleton
class AdmissionMeters {

    /** Why somebody was turned away. */
    enum Reason {
        FULL,
        LATE
    }

    private static final Logger LOG = Logger.getLogger(AdmissionMeters.class);
    private static final String PREFIX = "innhold.admission.";
    private static final String LANE = "lane";
    private static final long LOG_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final MeterRegistry meters;
    private final AtomicLong nextLog = new AtomicLong(System.nanoTime());

    AdmissionMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(Places<Visit> places) {
        for (Lane lane : Lane.values()) {
            Gauge.builder(PREFIX + "running", places, all -> all.running(lane))
                    .tag(LANE, lane.tag())
                    .description("requests at work")
                    .register(meters);
            Gauge.builder(PREFIX + "queued", places, all -> all.waiting(lane))
                    .tag(LANE, lane.tag())
                    .description("requests that wait for a place")
                    .register(meters);
            abandonedCount(lane);
            for (Reason reason : Reason.values()) {
                turnedAwayCount(lane, reason);
            }
        }
    }

    private Counter turnedAwayCount(Lane lane, Reason reason) {
        return Counter.builder(PREFIX + "rejected")
                .tag(LANE, lane.tag())
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .description("requests answered 503: the queue was full, or they waited too long")
                .register(meters);
    }

    private Counter abandonedCount(Lane lane) {
        return Counter.builder(PREFIX + "abandoned")
                .tag(LANE, lane.tag())
                .description("requests whose client went away while they waited")
                .register(meters);
    }

    void turnedAway(Lane lane, Reason reason) {
        turnedAwayCount(lane, reason).increment();
        long due = nextLog.get();
        long now = System.nanoTime();
        // thousands a second may come; one line tells of them
        if (now - due >= 0 && nextLog.compareAndSet(due, now + LOG_EVERY_NANOS)) {
            LOG.warnf("There is more to do than can be done; %s are turned away", lane.tag());
        }
    }

    void abandoned(Lane lane) {
        abandonedCount(lane).increment();
    }
}
