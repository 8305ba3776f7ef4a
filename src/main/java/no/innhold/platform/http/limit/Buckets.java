package no.innhold.platform.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How much each of those who ask has left. What nobody has asked for in a whole window is full again, and forgotten. */
final class Buckets {

    /** Whoever is the first to be forgotten beyond that starts with a full bucket. */
    private static final int MOST = 100_000;

    private final String name;
    private final int requests;
    private final Duration window;
    private final Cache<String, Bucket> buckets;

    /**
     * @param name of the limit, as answers have it
     * @param requests in a window, at least 1
     * @throws IllegalArgumentException naming what is out of its range
     */
    Buckets(String name, int requests, Duration window) {
        if (requests < 1 || window.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "innhold.rate-limit.per-" + name + ": at least 1, in a window of at least a second");
        }
        this.name = name;
        this.requests = requests;
        this.window = window;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(window)
                .build();
    }

    /**
     * Why a request is refused.
     *
     * @param policy the limit, as {@code RateLimit-Policy} says it
     * @param state what is left, as {@code RateLimit} says it
     * @param seconds until the next one is answered, at least 1
     */
    record Refusal(String policy, String state, long seconds) {}

    /** Counts a request; empty if it may be answered. */
    Optional<Refusal> count(String who) {
        ConsumptionProbe probe = buckets.get(who, any -> full()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long nanos = probe.getNanosToWaitForRefill();
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
        return Optional.of(new Refusal(
                "\"%s\";q=%d;w=%d".formatted(name, requests, window.toSeconds()),
                "\"%s\";r=0;t=%d".formatted(name, seconds),
                seconds));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .build();
    }
}
