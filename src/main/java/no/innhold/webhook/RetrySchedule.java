package no.innhold.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a delivery that failed is tried again (Standard Webhooks 1.0, "deliverability and reliability"). */
final class RetrySchedule {

    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Later by up to a tenth, so that what failed together does not come back together. */
    private static final double JITTER = 0.1;

    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private RetrySchedule() {}

    /**
     * The delay before the next attempt; empty after the last.
     *
     * @param tries attempts made, at least one
     * @param wished by {@code Retry-After}: waited for, up to 24 hours, but it does not bring an attempt forward
     * @param random from 0 to 1
     */
    static Optional<Duration> after(int tries, @Nullable Duration wished, double random) {
        if (tries > DELAYS.size()) {
            return Optional.empty();
        }
        Duration delay = DELAYS.get(tries - 1);
        Duration wish = wished == null ? Duration.ZERO : wished;
        Duration least = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        Duration base = delay.compareTo(least) > 0 ? delay : least;
        return Optional.of(base.plusMillis(Math.round(delay.toMillis() * JITTER * random)));
    }
}
